import anthropic
from anthropic.types import MessageParam

MODEL = "claude-sonnet-5-5"
MAX_TOKENS = 1024
client = anthropic.Anthropic()
messages: list[MessageParam] = [{"role": "user", "content": "A very long text ..."}]

window = client.models.retrieve(MODEL).max_input_tokens
tokens = client.messages.count_tokens(model=MODEL, messages=messages).input_tokens
if window is not None and tokens + MAX_TOKENS > window:
    print(f"not sent: {tokens} + {MAX_TOKENS} tokens do not fit into {window}")
else:
    message = client.messages.create(
        model=MODEL, max_tokens=MAX_TOKENS, messages=messages
    )
    print(f"sent: {message.usage.input_tokens} tokens")
