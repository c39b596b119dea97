from concurrent.futures import ThreadPoolExecutor
from queue import Empty, SimpleQueue
from threading import Event

import anthropic

MONEY_CODES = ("enforced_spend_limit_reached", "contract_spend_limit_reached")
MONEY_WORDS = (  # these have no code
    "Your credit balance is too low",
    "You have reached your specified API usage limits",
    "You have reached your specified workspace API usage limits",
)
client = anthropic.Anthropic()
jobs: SimpleQueue[str] = SimpleQueue()
kept: SimpleQueue[str] = SimpleQueue()
no_money = Event()


def is_about_money(error: anthropic.APIStatusError) -> bool:
    match error.body:
        case {"error": {"details": {"error_code": str(code)}}} if code in MONEY_CODES:
            return True
        case {"error": {"message": str(text)}} if text.startswith(MONEY_WORDS):
            return True
    return error.status_code == 402


def work() -> None:
    while not no_money.is_set():
        try:
            job = jobs.get_nowait()
        except Empty:
            return
        try:
            client.messages.create(
                model="claude-haiku-5-5",
                max_tokens=64,
                messages=[{"role": "user", "content": job}],
            )
        except anthropic.APIStatusError as error:
            if not is_about_money(error):
                raise
            kept.put(job)
            no_money.set()  # the other workers stop before their next call


for number in range(1, 7):
    jobs.put(f"Write haiku number {number}.")
with ThreadPoolExecutor(max_workers=2) as pool:
    for worker in [pool.submit(work) for _ in range(2)]:
        worker.result()
if no_money.is_set():
    print(f"out of money: {jobs.qsize() + kept.qsize()} of 6 jobs kept for later")
