"""Runs many programs in one process: reads a list from standard input, prints what each printed.

What is not as a reader runs it: the address changes from program to program, and the SDK's waits between
attempts end at once. The programs themselves are untouched.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import runpy
import sys
import time
import traceback
import warnings
from types import SimpleNamespace

from anthropic import _base_client

# Only the SDK's own module sees a clock whose sleep returns at once.
_base_client.time = SimpleNamespace(**{**vars(time), "sleep": lambda seconds: None})


def run(program: dict[str, str]) -> dict[str, str]:
    os.environ["ANTHROPIC_BASE_URL"] = program["url"]
    printed, said = io.StringIO(), io.StringIO()
    fault = ""
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(said):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("always", DeprecationWarning)
                runpy.run_path(program["path"], run_name="__main__")
        except BaseException as error:
            fault = "".join(traceback.format_exception_only(error)).strip()
    return {"printed": printed.getvalue(), "said": said.getvalue(), "fault": fault}


programs = json.load(sys.stdin)
json.dump({program["name"]: run(program) for program in programs}, sys.stdout)
