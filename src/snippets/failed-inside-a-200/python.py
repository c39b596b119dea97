import anthropic

client = anthropic.Anthropic()
message = client.messages.create(
    model="claude-opus-5-5",
    max_tokens=256,
    messages=[{"role": "user", "content": "Hello"}],
)

failed: list[str] = []
if message.stop_reason != "end_turn":
    failed.append(f"stop_reason {message.stop_reason}")
if not message.content:
    failed.append("no content")
for block in message.content:
    # A server tool that failed has one object here, and no list of results.
    code = getattr(getattr(block, "content", None), "error_code", None)
    if code is not None:
        failed.append(f"{block.type} {code}")

print(", ".join(failed) or "nothing failed")
