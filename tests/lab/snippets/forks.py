"""Runs programs as their reader would, a process each: reads a list from standard input, prints what each did.

Each process is forked off this one, which has loaded the SDK: loading it takes most of a short program's time.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
import tempfile
import traceback

import anthropic  # noqa: F401  what the programs import

AT_A_TIME = 6


def start(program: dict, printed: int, said: int) -> int:
    """Forks one program off, with these files as its output; its process id."""
    child = os.fork()
    if child:
        return child
    os.dup2(printed, 1)
    os.dup2(said, 2)
    os.chdir(program["cwd"])
    os.environ.clear()
    os.environ.update(program["env"])
    sys.argv = [program["path"]]
    code = 0
    try:
        runpy.run_path(program["path"], run_name="__main__")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def main() -> None:
    waiting = list(enumerate(json.load(sys.stdin)))
    results: list[dict] = [{}] * len(waiting)
    running: dict[int, tuple] = {}
    while waiting or running:
        if waiting and len(running) < AT_A_TIME:
            place, program = waiting.pop(0)
            files = tempfile.TemporaryFile(), tempfile.TemporaryFile()
            running[start(program, files[0].fileno(), files[1].fileno())] = place, files
            continue
        child, status = os.wait()
        place, files = running.pop(child)
        texts = []
        for file in files:
            file.seek(0)
            texts.append(file.read().decode())
            file.close()
        code = os.waitstatus_to_exitcode(status)
        results[place] = {"printed": texts[0], "said": texts[1], "code": code}
    json.dump(results, sys.stdout)


main()
