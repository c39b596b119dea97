import logging
import sys

import anthropic

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s", level="INFO")
logging.getLogger("httpx2").setLevel("WARNING")  # silences the SDK's transport
log = logging.getLogger("claude")
client = anthropic.Anthropic()


def ask(question: str) -> None:
    try:
        message = client.messages.create(
            model="claude-opus-5-5",
            max_tokens=256,
            messages=[{"role": "user", "content": question}],
        )
        log.info("answered request_id=%s", message._request_id)
    except anthropic.APIStatusError as error:
        log.error(
            "failed status=%s type=%s request_id=%s",
            error.status_code,
            error.type,
            error.request_id,
        )


ask("Hello")
ask("")
