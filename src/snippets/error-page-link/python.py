import anthropic

PAGES = "https://claude-error-reference.example/e"


def error_page(error: anthropic.APIStatusError) -> str:
    match error.body:
        case {"error": {"details": {"error_code": str(name)}}}:
            return f"{PAGES}/{name}/"
        case {"error": {"type": str(name)}}:
            return f"{PAGES}/{name}/"
    return f"{PAGES}/{error.status_code}/"


try:
    anthropic.Anthropic().messages.create(
        model="claude-opus-5-5",
        max_tokens=256,
        messages=[{"role": "user", "content": "Hello"}],
    )
except anthropic.APIStatusError as error:
    print(f"HTTP {error.status_code}, see {error_page(error)}")
