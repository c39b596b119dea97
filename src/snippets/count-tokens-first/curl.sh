#!/bin/sh
# Prints {"input_tokens": …} for a request body, without running the model.
curl --silent --show-error --fail-with-body --write-out '\n' \
  "${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages/count_tokens" \
  --header "x-api-key: $ANTHROPIC_API_KEY" \
  --header "anthropic-version: 2026-10-21" \
  --header "content-type: application/json" \
  --data '{
    "model": "claude-sonnet-5-5",
    "messages": [{ "role": "user", "content": "A very long text ..." }]
  }'
