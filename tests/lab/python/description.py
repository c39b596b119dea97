"""What an exception is, says and carries."""

from __future__ import annotations

import inspect
import traceback
from collections import deque
from types import ModuleType

import anthropic

FIELDS = ("status_code", "type", "error_code", "request_id", "api_message", "details")


def public_paths() -> dict[type, str]:
    """The shortest public path to each class, as a program would write it: `anthropic.types.X`."""
    paths: dict[type, str] = {}
    seen: set[str] = set()
    queue: deque[tuple[str, ModuleType]] = deque([("anthropic", anthropic)])
    while queue:
        path, module = queue.popleft()
        if module.__name__ in seen:
            continue
        seen.add(module.__name__)
        for name, value in sorted(vars(module).items()):
            if name.startswith("_"):
                continue
            if inspect.isclass(value) and issubclass(value, anthropic.AnthropicError):
                known = paths.setdefault(value, f"{path}.{name}")
                # An old name may be an alias of the class: its own name is the better path.
                if known.rpartition(".")[2] != value.__name__ and name == value.__name__:
                    paths[value] = f"{path}.{name}"
            elif inspect.ismodule(value) and value.__name__ == f"{path}.{name}" and is_package(value):
                queue.append((f"{path}.{name}", value))
    return paths


def describe(error: BaseException, paths: dict[type, str]) -> dict[str, object]:
    """Tells what an exception is, says and carries, under the names that job.ts gives."""
    lineage = [parent for parent in type(error).__mro__ if parent not in (BaseException, object)]
    return {
        "class": lineage[0].__name__,
        "parents": [parent.__name__ for parent in lineage[1:]],
        "reachableAs": paths.get(lineage[0]),
        "attributes": attributes(error) if isinstance(error, anthropic.APIError) else None,
        "text": "".join(traceback.format_exception_only(error)).strip(),
        "causes": causes(error),
    }


def attributes(error: BaseException) -> dict[str, object]:
    return {field: plain(getattr(error, field, None)) for field in FIELDS}


def plain(value: object) -> object:
    return value.to_dict() if isinstance(value, anthropic.BaseModel) else value


def causes(error: BaseException) -> list[str]:
    cause = error.__cause__
    if cause is None:
        return []
    return ["".join(traceback.format_exception_only(cause)).strip(), *causes(cause)]


def is_package(module: ModuleType) -> bool:
    return hasattr(module, "__path__")
