"""Tells every release of a package on the index that pip is set up to use, as JSON: version, day, hashes."""

from __future__ import annotations

import json
import sys
from typing import Any

from pip._internal.commands import create_command


def main(package: str) -> None:
    files = ask(package)["files"]
    releases: dict[str, dict[str, Any]] = {}
    for file in files:
        version = version_in(file["filename"], package)
        if version is None or file.get("yanked"):
            continue
        release = releases.setdefault(version, {"version": version, "day": file["upload-time"][:10], "hashes": []})
        release["day"] = min(release["day"], file["upload-time"][:10])
        release["hashes"].append(file["hashes"]["sha256"])
    json.dump([{**each, "hashes": sorted(each["hashes"])} for each in releases.values()], sys.stdout)


def ask(package: str) -> dict[str, Any]:
    """Asks with pip's own session, so with its index, certificates, proxies and time limits."""
    command: Any = create_command("index")
    options, _ = command.parse_args(["versions", package, "--no-input", *sys.argv[2:]])
    session = command._build_session(options)
    address = f"{options.index_url.rstrip('/')}/{package}/"
    answer = session.get(address, headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    answer.raise_for_status()
    return answer.json()


def version_in(name: str, package: str) -> str | None:
    """`anthropic-2.9.0.tar.gz` and `anthropic-2.9.0-py3-none-any.whl` are 2.9.0."""
    stem = package.replace("-", "_")
    if name.endswith(".whl"):
        return name.split("-")[1]
    if name.endswith(".tar.gz"):
        return name[len(stem) + 1 : -len(".tar.gz")]
    return None


if __name__ == "__main__":
    main(sys.argv[1])
