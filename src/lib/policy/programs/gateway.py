"""Sends a request by the first route that works, and tells retries from detours by the policy."""

import random
import time

from classify import classify, failure_of


def forward(policy, request, routes, attempts=4, longest_wait=60, sleep=time.sleep):
    """`routes` are pairs: what differs from the first one ("model", "provider", "key"), and a
    function that sends the request. Each client in them has `max_retries=0`: only this loop retries."""
    helps = None
    last = ValueError("there is no route")
    for differs, send in routes:
        if helps is not None and differs not in helps:
            continue
        for attempt in range(1, attempts + 1):
            try:
                return send(request)
            except Exception as error:
                last = error
                decision = classify(policy, failure_of(error))
                wait = decision["wait"]
                if wait is None:
                    wait = 2 ** (attempt - 1) * random.uniform(0.75, 1)
                sent_again = decision["retry"] in ("yes", "after-wait")
                if not sent_again or wait > longest_wait or attempt == attempts:
                    break
                sleep(wait)
        helps = decision["failover"] or []
    raise last
