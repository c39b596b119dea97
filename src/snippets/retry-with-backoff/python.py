import random
import time

import anthropic
from anthropic.types import Message

ATTEMPTS = 5
LONGEST_WAIT = 120  # seconds; a longer retry-after is work for later
client = anthropic.Anthropic(max_retries=0)  # the loop below retries, not the SDK


def ask(question: str) -> Message:
    attempt = 1
    while True:
        try:
            return client.messages.create(
                model="claude-opus-5-5",
                max_tokens=256,
                messages=[{"role": "user", "content": question}],
            )
        except anthropic.APIError as error:
            wait = seconds_to_wait(error, attempt)
            if wait is None or attempt == ATTEMPTS:
                raise
            print(f"attempt {attempt} failed, waiting {wait:.0f} s")
            time.sleep(wait)
            attempt += 1


def seconds_to_wait(error: anthropic.APIError, attempt: int) -> float | None:
    """None when waiting does not help."""
    if isinstance(error, anthropic.APIStatusError):
        status = error.status_code
        retry_after = error.response.headers.get("retry-after", "")
        if retry_after.isdigit() and (status == 429 or status >= 500):
            return int(retry_after) if int(retry_after) <= LONGEST_WAIT else None
        if status < 500 and status != 408:
            return None  # also a 429 without retry-after, such as a spend cap
    elif not isinstance(error, anthropic.APIConnectionError):
        return None
    return 2 ** (attempt - 1) * random.uniform(0.8, 1)


message = ask("Hello")
print(f"answered with {message.stop_reason}")
