"""Runs the downloads that follow the policy on vectors, and on real exceptions of the SDK.

Arguments: the folder of the programs. Input: JSON with policy, vectors and cases. Output: JSON.
"""

import json
import sys

import anthropic
import httpx2

sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
from classify import classify, failure_of  # noqa: E402
from gateway import forward  # noqa: E402
from jobs import after_failure  # noqa: E402

given = json.load(sys.stdin)
policy = given["policy"]
client = anthropic.Anthropic(api_key="none", base_url="http://127.0.0.1:9")


def raised(response):
    """The exception that the SDK makes of a response."""
    request = httpx2.Request("POST", "http://127.0.0.1:9/v1/messages")
    return client._make_status_error_from_response(
        httpx2.Response(
            response["status"],
            headers=response["headers"],
            content=response["body"].encode(),
            request=request,
        )
    )


def passed(case):
    """Sends through the gateway: the first route fails in order, then all succeed."""
    left = [raised(response) for response in case["failures"]]
    asked, waits = [], []

    def route(differs):
        def send(_request):
            asked.append(differs)
            if differs == "" and left:
                raise left.pop(0)
            return differs

        return differs, send

    try:
        routes = [route(differs) for differs in ["", *case["routes"]]]
        answer = forward(policy, "request", routes, attempts=3, sleep=waits.append)
    except anthropic.APIStatusError as error:
        answer = error.status_code
    return {"answer": answer, "asked": asked, "waits": len(waits)}


json.dump(
    {
        "answers": [classify(policy, vector["input"]) for vector in given["vectors"]],
        "exceptions": [classify(policy, failure_of(raised(one))) for one in given["responses"]],
        "gateway": [passed(case) for case in given["cases"]],
        "jobs": [after_failure(policy, raised(one), 1) for one in given["responses"]],
    },
    sys.stdout,
)
