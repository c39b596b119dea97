"""Tells what one version of the Python SDK raises; standard input gives the server's origin."""

from __future__ import annotations

import importlib
import json
import sys
from typing import Any, Iterable, get_args

import anthropic

from description import public_paths

REQUEST: dict[str, Any] = {
    "model": "claude-opus-5-5",
    "max_tokens": 64,
    "messages": [{"role": "user", "content": "Hello"}],
}


def main() -> None:
    asked = json.load(sys.stdin)
    origin = asked["origin"]
    snapshot = {
        "statuses": raised_for(origin, map(str, asked["statuses"])),
        "codes": raised_for(origin, own_codes()),
        "types": {each: each for each in error_types()},
        "classes": {each.__name__: path for each, path in public_paths().items()},
        "unknownClass": handler(origin, "PaymentRequiredError"),
    }
    json.dump({"version": anthropic.__version__, "snapshot": snapshot}, sys.stdout)


def raised_for(origin: str, answers: Iterable[str]) -> dict[str, str]:
    """Status, or status and code, to the class that a real answer with it becomes."""
    return {answer: type(error_for(origin, answer)).__name__ for answer in answers}


def error_for(origin: str, answer: str) -> Exception:
    try:
        call(origin, answer)
    except Exception as error:
        return error
    return Exception("no error")


def call(origin: str, answer: str) -> None:
    base_url = f"{origin}/status-{answer.replace(' ', '-')}"
    with anthropic.Anthropic(api_key="sk-ant-example", base_url=base_url, max_retries=0) as client:
        client.messages.create(**REQUEST)


def own_codes() -> list[str]:
    """The keys of the table from which this version picks a class: `429 ramp_limit_exceeded`."""
    table = optional("anthropic._error_classes", "ERROR_CLASSES") or {}
    return [f"{status} {code}" for status, code in table if code is not None]


def error_types() -> tuple[str, ...]:
    return get_args(optional("anthropic.types.shared.error_type", "ErrorType"))


def optional(module: str, name: str) -> Any:
    """A name that only newer versions have."""
    try:
        return getattr(importlib.import_module(module), name, None)
    except ModuleNotFoundError:
        return None


def handler(origin: str, name: str) -> dict[str, str]:
    """What `except anthropic.<name>` does, when this version lacks the class."""
    try:
        try:
            call(origin, "402")
        except getattr(anthropic, name):
            return {}
    except AttributeError as instead:
        return {name: f"AttributeError: {instead}"}
    return {}


if __name__ == "__main__":
    main()
