import time

import anthropic

ATTEMPTS = 3
PASSING = ("overloaded_error", "api_error", "timeout_error")
client = anthropic.Anthropic()
question = "Greet the world in two words."
answer = ""

for attempt in range(1, ATTEMPTS + 1):
    prompt = question
    if answer:
        prompt += (
            f"\n\nYour answer broke off. It began:\n<answer>{answer}</answer>\n"
            "Write only what follows, starting exactly where it stops."
        )
    try:
        with client.messages.stream(
            model="claude-opus-5-5",
            max_tokens=1024,
            messages=[{"role": "user", "content": prompt}],
        ) as stream:
            for text in stream.text_stream:
                answer += text
        break
    except anthropic.APIStatusError as error:
        # Before the stream begins, the status is 4xx or 5xx and the SDK has retried.
        began = error.status_code == 200
        if not began or error.type not in PASSING or attempt == ATTEMPTS:
            raise
        print(f"{error.type} after {answer!r}, asking to continue")
        time.sleep(attempt)

print(answer)
