import os

import anthropic

# Seconds of silence, not of the whole answer: a stream is never silent for long.
silence = float(os.environ.get("CLAUDE_SILENCE_SECONDS", "60"))
client = anthropic.Anthropic(timeout=silence, max_retries=1)

try:
    # Without streaming, the SDK refuses a max_tokens as large as this one.
    with client.messages.stream(
        model="claude-opus-5-5",
        max_tokens=64_000,
        messages=[{"role": "user", "content": "Write a long story."}],
    ) as stream:
        message = stream.get_final_message()
    print(f"whole answer: {message.stop_reason}, {message.usage.output_tokens} tokens")
except anthropic.APITimeoutError:
    print(f"no answer within {silence:g} s, twice: try later or ask for less")
