"""Tells what the installed Python SDK can name: SdkNames in names.ts, as JSON."""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from typing import get_args

import anthropic
import httpx2
from anthropic._error_classes import ERROR_CLASSES, make_status_error
from anthropic.types.shared.error_type import ErrorType

# What these parts need is not installed: an HTTP transport and the helpers for MCP.
OPTIONAL = {"anthropic._vendor.httpx_aiohttp", "anthropic.lib.tools.mcp"}


def main() -> None:
    import_everything()
    json.dump(
        {
            "types": sorted(get_args(ErrorType)),
            "codes": sorted({code for _, code in ERROR_CLASSES if code is not None}),
            "classes": sorted(class_names()),
            "statuses": {str(status): raised_for(status) for status in range(400, 600)},
            "results": [],  # the declarations of the TypeScript SDK name them
        },
        sys.stdout,
    )


def import_everything() -> None:
    """A class is known to its parent only when its module was imported."""
    for module in pkgutil.walk_packages(anthropic.__path__, "anthropic.", onerror=lambda _: None):
        try:
            importlib.import_module(module.name)
        except ImportError:
            if module.name not in OPTIONAL:
                raise


def class_names() -> set[str]:
    """Exception classes of the package and the further names that the package gives them."""
    own = {each for each in below(Exception) if each.__module__.startswith("anthropic")}
    aliases = {
        name
        for name, value in vars(anthropic).items()
        if isinstance(value, type) and value in own
    }
    names = {each.__name__ for each in own} | aliases
    return {name for name in names if not name.startswith("_")}


def below(parent: type) -> set[type]:
    children = parent.__subclasses__()
    return {*children, *(each for child in children for each in below(child))}


def raised_for(status: int) -> str:
    request = httpx2.Request("POST", "https://api.anthropic.com/v1/messages")
    response = httpx2.Response(status, request=request)
    return type(make_status_error("", body=None, response=response)).__name__


if __name__ == "__main__":
    main()
