"""What a program does with an error of the Claude API, by the rules of policy.json.

Whether to send it again, whom it reaches, where else the work could go. Needs that file and
nothing else:
    python classify.py policy.json < failures.jsonl    # one answer a line
"""

import json
import re
import sys


def classify(policy, failure):
    """The first rule that fits decides; the last one fits everything."""
    headers = failure.get("headers") or {}  # by name in lower case
    for number, rule in enumerate(policy["rules"]):
        if fits(rule["if"], failure, headers):
            answer = policy["answers"][rule["then"]]
            waits = answer["retry"] in ("yes", "after-wait")
            return {**answer, "rule": number, "wait": seconds_in(headers) if waits else None}
    raise ValueError("policy.json has no rule for everything else")


def failure_of(error):
    """An exception of the SDK, or of any client that has its fields, as a failure."""
    body = getattr(error, "body", None)
    body = body if isinstance(body, dict) else {}
    inner = body.get("error") if isinstance(body.get("error"), dict) else body
    details = inner.get("details") if isinstance(inner.get("details"), dict) else {}
    response = getattr(error, "response", None)
    causes = [str(each) for each in (error, error.__cause__) if each is not None]
    return {
        "status": getattr(error, "status_code", None),
        "type": inner.get("type"),
        "error_code": details.get("error_code"),
        "message": inner.get("message") or "\n".join(causes),
        "class": type(error).__name__,
        "headers": {} if response is None else dict(response.headers),
    }


def fits(wanted, failure, headers):
    status = failure.get("status")
    for name in ("status", "type", "error_code", "stop_reason", "class"):
        if name in wanted and failure.get(name) not in wanted[name]:
            return False
    if "status_from" in wanted and (status or 0) < wanted["status_from"]:
        return False
    part = failure.get("part") or ""
    if "part" in wanted and not {part, part.split("/")[-1]} & set(wanted["part"]):
        return False
    if "header" in wanted and headers.get(wanted["header"][0]) != wanted["header"][1]:
        return False
    message = failure.get("message") or ""
    return "message" not in wanted or any(piece in message for piece in wanted["message"])


def seconds_in(headers):
    """Seconds that the response asks for; None: back off by yourself where `retry` allows it."""
    for name, per_second in (("retry-after-ms", 1000), ("retry-after", 1)):
        number = re.match(r"\d+(\.\d+)?", headers.get(name, ""))
        if number:
            return float(number[0]) / per_second
    return None


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        rules = json.load(file)
    for line in sys.stdin:
        print(json.dumps(classify(rules, json.loads(line))))
