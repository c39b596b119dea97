#!/bin/sh
# curl waits as long as retry-after says; without the header it doubles its wait.
# It takes 408, 429, 500, 502, 503 and 504 as passing, and a 529 as final.
curl --silent --show-error --retry 4 --retry-max-time 300 \
  --output answer.json --write-out 'HTTP %{http_code}, see answer.json\n' \
  "${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages" \
  --header "x-api-key: $ANTHROPIC_API_KEY" \
  --header "anthropic-version: 2026-10-21" \
  --header "content-type: application/json" \
  --data '{
    "model": "claude-opus-5-5",
    "max_tokens": 256,
    "messages": [{ "role": "user", "content": "Hello" }]
  }'
