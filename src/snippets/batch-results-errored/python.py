import os

import anthropic

client = anthropic.Anthropic()
send_again: list[str] = []

for entry in client.messages.batches.results(os.environ["BATCH_ID"]):
    result = entry.result
    if result.type == "succeeded":
        print(f"{entry.custom_id}: answered")
    elif result.type == "errored":
        # The whole error body stands in result.error, so its inside is two steps down.
        error = result.error.error
        print(f"{entry.custom_id}: {error.type}: {error.message}")
    else:
        send_again.append(entry.custom_id)  # expired or canceled

print("send again:", ", ".join(send_again) or "none")
