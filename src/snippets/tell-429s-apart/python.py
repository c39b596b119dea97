import anthropic

BY_CODE = {
    "enforced_spend_limit_reached": "monthly spend cap of the tier: stop until the 1st",
    "contract_spend_limit_reached": "spend limit of the contract: stop, ask Anthropic",
    "ramp_limit_exceeded": "traffic grew too fast: wait, then grow slowly",
}
client = anthropic.Anthropic(max_retries=0)


def which_429(error: anthropic.APIStatusError) -> str:
    wait = error.response.headers.get("retry-after")
    match error.body:
        case {"error": {"details": {"error_code": str(code)}}}:
            return BY_CODE.get(code, f"{code}: read its page")
    if wait is None:
        return "no code, no retry-after: do not retry, read the message"
    empty = [
        name.removeprefix("anthropic-ratelimit-").removesuffix("-remaining")
        for name, value in error.response.headers.items()
        if name.startswith("anthropic-ratelimit-") and name.endswith("-remaining")
        if value == "0"
    ]
    if empty:
        return f"rate limit of {', '.join(empty)}: wait {wait} s"
    return f"rate limit, or spend limit of the Claude Code workspace: wait {wait} s"


try:
    client.messages.create(
        model="claude-opus-5-5",
        max_tokens=256,
        messages=[{"role": "user", "content": "Hello"}],
    )
except anthropic.RateLimitError as error:
    print(which_429(error))
