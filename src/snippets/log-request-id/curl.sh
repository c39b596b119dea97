#!/bin/sh
# Prints the status and the request-id header, whatever the answer is.
curl --silent --show-error --output /dev/null \
  --write-out 'status=%{http_code} request_id=%header{request-id}\n' \
  "${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages" \
  --header "x-api-key: $ANTHROPIC_API_KEY" \
  --header "anthropic-version: 2026-10-21" \
  --header "content-type: application/json" \
  --data '{
    "model": "claude-opus-5-5",
    "max_tokens": 256,
    "messages": [{ "role": "user", "content": "Hello" }]
  }'
