import anthropic

SPEND_CAPS = ("enforced_spend_limit_reached", "contract_spend_limit_reached")
# Left alone, the SDK sends a refused request three times, because it is a 429.
client = anthropic.Anthropic(max_retries=0)
jobs = ["Name a planet.", "Name a river.", "Name a tree."]


def spend_cap(error: anthropic.APIStatusError) -> str | None:
    match error.body:
        case {"error": {"details": {"error_code": str(code)}}} if code in SPEND_CAPS:
            return code
    return None


while jobs:
    try:
        client.messages.create(
            model="claude-haiku-5-5",
            max_tokens=64,
            messages=[{"role": "user", "content": jobs[0]}],
        )
    except anthropic.APIStatusError as error:
        cap = spend_cap(error)
        if cap is None:
            raise
        print(f"stopped by {cap}, {len(jobs)} jobs kept, request {error.request_id}")
        break
    print(f"done: {jobs.pop(0)}")
