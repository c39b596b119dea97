"""Tells what the installed Python SDK declares about its error codes; the shape is PythonDeclarations in python.ts."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import sys
import textwrap
from typing import Any, Iterator, get_args, get_origin

import anthropic


def main() -> None:
    raises: dict[str, set[str]] = {}
    for call, names in throwers(anthropic.Anthropic(api_key="sk-ant-example"), ()):
        for name in names:
            raises.setdefault(name, set()).add(call)
    table = optional("anthropic._error_classes", "ERROR_CLASSES") or {}
    codes = [
        {
            "name": code,
            "sentence": " ".join((inspect.getdoc(raised) or "").split()),
            "file": file_of(raised),
            "details": details(raised),
            "methods": sorted(raises.get(raised.__name__, ())),
        }
        for (_, code), raised in table.items()
        if code is not None
    ]
    report = {
        "version": anthropic.__version__,
        "codes": sorted(codes, key=lambda code: str(code["name"])),
        "deprecatedModels": optional("anthropic._data.deprecated_models", "DEPRECATED_MODELS")
        or optional("anthropic.resources.messages.messages", "DEPRECATED_MODELS")
        or {},
    }
    json.dump(report, sys.stdout)


def throwers(owner: Any, path: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Each call below a resource, under its TypeScript name, with the classes in its `Raises`."""
    if path:
        for name, doc in documented_methods(type(owner)):
            yield ".".join((*path, camel(name))), raised_by(doc)
    for name in dir(type(owner)):
        member = inspect.getattr_static(type(owner), name)
        if name.startswith(("_", "with_")) or inspect.isfunction(member):
            continue
        value = getattr(owner, name, None)
        if isinstance(value, resource_base()):
            yield from throwers(value, (*path, camel(name)))


def documented_methods(resource: type) -> Iterator[tuple[str, str]]:
    """Overloads included: of a call that can stream, only they have the list."""
    [body] = ast.parse(textwrap.dedent(inspect.getsource(resource))).body
    for method in ast.walk(body):
        if isinstance(method, ast.FunctionDef) and not method.name.startswith("_"):
            yield method.name, ast.get_docstring(method) or ""


def raised_by(doc: str) -> list[str]:
    _, found, section = doc.partition("Raises:\n")
    return re.findall(r"^\s+(\w+Error):", section, re.M) if found else []


def resource_base() -> type:
    return optional("anthropic._resource", "SyncAPIResource") or type(None)


def details(raised: type) -> dict[str, list[str]]:
    """Members of `error.details` beside the code, each with its allowed values; none when it is open."""
    model = raised.__annotations__.get("details")
    if isinstance(model, str):
        model = getattr(sys.modules[raised.__module__], model, None)
    fields = getattr(model, "model_fields", {})
    return {
        field: sorted(literals(info.annotation))
        for field, info in sorted(fields.items())
        if field != "error_code"
    }


def literals(annotation: Any) -> list[str]:
    parts = [annotation, *get_args(annotation)]
    found = [each for part in parts if "Literal" in str(get_origin(part)) for each in get_args(part)]
    return [each for each in found if isinstance(each, str)]


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def file_of(raised: type) -> str:
    """A class may claim to live in `anthropic` itself, so the module that offers it alone is asked first."""
    own = (
        name
        for name, module in sorted(sys.modules.items())
        if name.startswith("anthropic.") and getattr(module, "__all__", None) == [raised.__name__]
    )
    return f"src/{next(own, raised.__module__).replace('.', '/')}.py"


def optional(module: str, name: str) -> Any:
    """A name that only some versions have."""
    try:
        return getattr(importlib.import_module(module), name, None)
    except ModuleNotFoundError:
        return None


if __name__ == "__main__":
    main()
