"""Says what becomes of a job that failed, and of the jobs behind it."""

from classify import classify, failure_of


def after_failure(policy, error, runs, most_runs=8):
    """Error and number of runs so far in; out come what to do with the job, the seconds until then,
    and what has to stand still meanwhile: nothing (None), or all jobs with the same key and so on."""
    decision = classify(policy, failure_of(error))
    shared = decision["scope"] not in (None, "request")
    held = decision["scope"] if shared else None
    if decision["retry"] in ("yes", "after-wait") and runs < most_runs:
        wait = decision["wait"] if decision["wait"] is not None else min(2**runs, 600)
        return {"job": "later", "wait": wait, "hold": held}
    # A person has to act: keep the job, and do not let a thousand others fail in the same way.
    return {"job": "set aside", "wait": None, "hold": held, "action": decision["action"]}
