"""Reads a job list from standard input, does each job with the Python SDK, prints a report."""

from __future__ import annotations

import json
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import anthropic
from anthropic import _base_client

from description import describe, public_paths
from scenarios import SCENARIOS, Setting, create, read_stream

Job = dict[str, Any]


class Waits(threading.local):
    """The waits of the job that this thread does."""

    asked: list[float]
    real: bool

    def sleep(self, seconds: float) -> None:
        self.asked.append(seconds)
        if self.real:
            time.sleep(seconds)


def main() -> None:
    job_list = json.load(sys.stdin)
    paths = public_paths()
    waits = Waits()
    # Only the SDK's own module sees this clock.
    setattr(_base_client, "time", SimpleNamespace(**{**vars(time), "sleep": waits.sleep}))

    def do(job: Job) -> tuple[str, dict[str, Any]]:
        return job["name"], outcome(job, job_list, paths, waits)

    patient = [job for job in job_list["jobs"] if job.get("realWaits")]
    # One after the other: a scenario may change the environment.
    outcomes = dict(do(job) for job in job_list["jobs"] if not job.get("realWaits"))
    with ThreadPoolExecutor(max_workers=max(1, len(patient))) as pool:
        outcomes.update(pool.map(do, patient))
    json.dump({"version": anthropic.__version__, "outcomes": outcomes}, sys.stdout)


def outcome(
    job: Job, job_list: dict[str, Any], paths: dict[type, str], waits: Waits
) -> dict[str, Any]:
    sent: list[object] = []
    setting = Setting(
        job["url"], job_list["tlsOrigin"], job_list["refusingOrigin"], sent.append
    )
    waits.asked = []
    waits.real = bool(job.get("realWaits"))
    try:
        result: dict[str, Any] = {**act(job, setting)}
    except Exception as error:
        result = {"raised": describe(error, paths)}
    return {**result, "waits": waits.asked, "sent": len(sent)}


def act(job: Job, setting: Setting) -> dict[str, str]:
    if job["action"] == "request":
        return create(setting, job["url"])
    if job["action"] == "stream":
        return read_stream(setting, job["url"])
    scenario = SCENARIOS.get(job["action"])
    if scenario is None:
        return {"absent": f'The lab has no scenario "{job["action"]}" for Python.'}
    return scenario(setting)


if __name__ == "__main__":
    main()
