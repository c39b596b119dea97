import anthropic

client = anthropic.Anthropic()
message = client.messages.create(
    model="claude-opus-5-5",
    max_tokens=256,
    messages=[{"role": "user", "content": "Hello"}],
)

if message.stop_reason == "refusal":
    category = message.stop_details.category if message.stop_details else None
    # Leave the content unused, and the refused turn out of the next request.
    print(f"refused, category {category}, request {message._request_id}")
else:
    print(message.content)
