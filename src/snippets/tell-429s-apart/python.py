import time

import anthropic

ATTEMPTS = 3
LONGEST_WAIT = 120  # seconds; a longer retry-after is work for later
STOP = {
    "enforced_spend_limit_reached": "monthly spend cap of the tier",
    "contract_spend_limit_reached": "spend limit of the contract",
}
client = anthropic.Anthropic(max_retries=0)  # the loop below waits, not the SDK


def which_429(error: anthropic.APIStatusError) -> tuple[str, int | None]:
    """Which limit it is, and the seconds to wait; None when waiting does not help."""
    told = error.response.headers.get("retry-after", "")
    wait = int(told) if told.isdigit() else None
    match error.body:
        case {"error": {"details": {"error_code": "ramp_limit_exceeded"}}}:
            return "traffic grew too fast", wait
        case {"error": {"details": {"error_code": str(code)}}}:
            return STOP.get(code, code), None
    if wait is None:
        return "no code, no retry-after: read the message", None
    empty = [
        name.removeprefix("anthropic-ratelimit-").removesuffix("-remaining")
        for name, value in error.response.headers.items()
        if name.startswith("anthropic-ratelimit-") and name.endswith("-remaining")
        if value == "0"
    ]
    if empty:
        return f"rate limit of {', '.join(empty)}", wait
    return "rate limit, or spend limit of the Claude Code workspace", wait


for attempt in range(1, ATTEMPTS + 1):
    try:
        message = client.messages.create(
            model="claude-opus-5-5",
            max_tokens=256,
            messages=[{"role": "user", "content": "Hello"}],
        )
        print(f"answered with {message.stop_reason}")
        break
    except anthropic.RateLimitError as error:
        limit, wait = which_429(error)
        if wait is None or wait > LONGEST_WAIT or attempt == ATTEMPTS:
            print(f"{limit}: stop, request {error.request_id}")
            break
        print(f"{limit}: wait {wait} s")
        time.sleep(wait)
