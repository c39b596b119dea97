from dataclasses import dataclass
from typing import Literal

import anthropic

Action = Literal["wait", "change", "pay", "call"]

PAGES = "https://claude-error-reference.example/e"
ATTEMPTS = 5
MONEY_CODES = (
    "enforced_spend_limit_reached",
    "contract_spend_limit_reached",
    "credits_required",
)
WORDS: dict[str, tuple[Action, str]] = {  # errors without a code, and their pages
    "Your credit balance is too low": ("pay", "credit-balance-too-low"),
    "You have reached your specified API usage limits": ("pay", "spend-limit-reached"),
    "You have reached your specified workspace API usage limits": (
        "pay",
        "workspace-spend-limit-reached",
    ),
    "This request would exceed your account's monthly spend limit": (
        "pay",
        "account-monthly-spend-limit",
    ),
    "This organization has been disabled": ("call", "organization-disabled"),
}
PASSING_TYPES = ("overloaded_error", "api_error", "timeout_error", "rate_limit_error")
PASSING_CODES = (  # pass by themselves, although they come as 400 or 409
    "concurrent_membership_change",
    "external_key_changed",
    "external_key_validation_timed_out",
    "scan_pending",
    "slack_channel_set_up_settings_conflict",
    "thread_continue_in_flight",
)
DONE_CODES = ("workspace_created_incomplete",)  # a 5xx that must not be sent again


@dataclass(frozen=True)
class Decision:
    action: Action
    seconds: float | None  # how long to wait before the next attempt
    request_id: str | None
    page: str


def decide(error: Exception, attempt: int = 1) -> Decision:
    """What a failed attempt asks for; errors of other origin are raised again."""
    wait_or_call: Action = "wait" if attempt < ATTEMPTS else "call"
    if isinstance(error, anthropic.APIConnectionError):
        page = f"{PAGES}/{type(error).__name__}/"
        return Decision(wait_or_call, backoff(attempt), None, page)
    if not isinstance(error, anthropic.APIStatusError):
        raise error
    code, kind, text = read(error.body)
    name = code or kind or str(error.status_code)
    action: Action = "change"
    seconds = None
    if code in MONEY_CODES:
        action = "pay"
    elif code == "organization_on_hold":
        action = "call"
    elif known := [WORDS[start] for start in WORDS if text.startswith(start)]:
        action, name = known[0]
    elif error.status_code == 402 or kind == "billing_error":
        action = "pay"
    elif passes(error, code, kind):
        action = wait_or_call
        retry_after = error.response.headers.get("retry-after", "")
        seconds = float(retry_after) if retry_after.isdigit() else backoff(attempt)
    return Decision(action, seconds, error.request_id, f"{PAGES}/{name}/")


def passes(error: anthropic.APIStatusError, code: str, kind: str) -> bool:
    if code in DONE_CODES:
        return False
    told = error.response.headers.get("x-should-retry")
    if told is not None:
        return told == "true"
    status = error.status_code
    if status == 200:  # the error came in a stream that had begun
        return kind in PASSING_TYPES
    if status in (408, 429) or code in PASSING_CODES:
        return True
    return status >= 500 and status != 501


def read(body: object) -> tuple[str, str, str]:
    """Code, type and message, each empty when missing; a proxy may send anything."""
    code = kind = text = ""
    match body:
        case {"error": {"details": {"error_code": str(code)}}}:
            pass
    match body:
        case {"error": {"type": str(kind), "message": str(text)}}:
            pass
    return code, kind, text


def backoff(attempt: int) -> float:
    return min(2.0**attempt, 60.0)


try:
    message = anthropic.Anthropic().messages.create(
        model="claude-opus-5-5",
        max_tokens=256,
        messages=[{"role": "user", "content": "Hello"}],
    )
    print(message.stop_reason)
except Exception as error:
    decision = decide(error)
    wait = "" if decision.seconds is None else f" {decision.seconds:g} s"
    print(f"{decision.action}{wait}, request {decision.request_id}, {decision.page}")
