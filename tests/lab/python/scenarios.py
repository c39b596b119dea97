"""Client errors by the id of their entry, and the two calls of every entry with a response."""

from __future__ import annotations

import json
import os
import warnings
from dataclasses import dataclass
from typing import Any, Callable

import anthropic
import httpx2
from anthropic.lib.bedrock import AnthropicBedrock
from anthropic.lib.vertex import AnthropicVertex
from anthropic.types import Message

REQUEST: dict[str, Any] = {
    "model": "claude-opus-5-5",
    "max_tokens": 64,
    "messages": [{"role": "user", "content": "Hello"}],
}
BATCH = "msgbatch_01ExampleExampleExample"


@dataclass
class Setting:
    url: str
    tls_origin: str
    refusing_origin: str
    count: Callable[[object], None]

    def at(self, answer: str) -> str:
        """Base URL of a named answer of the fault server."""
        return f"{self.url}/{answer}"

    def http(self) -> httpx2.Client:
        """The SDK's own HTTP client, with its requests counted."""
        return anthropic.DefaultHttpxClient(event_hooks={"request": [self.count]})

    def client(self, base_url: str, **options: Any) -> anthropic.Anthropic:
        return anthropic.Anthropic(
            api_key="sk-ant-example", base_url=base_url, http_client=self.http(), **options
        )


def create(setting: Setting, base_url: str) -> dict[str, str]:
    return answered(setting.client(base_url).messages.create(**REQUEST))


def read_stream(setting: Setting, base_url: str) -> dict[str, str]:
    for _ in setting.client(base_url).messages.create(**REQUEST, stream=True):
        pass
    return {"shows": "the stream ended"}


def create_on_bedrock(setting: Setting) -> dict[str, str]:
    client = AnthropicBedrock(
        api_key="example", aws_region="us-east-1", base_url=setting.url, http_client=setting.http()
    )
    return answered(client.messages.create(**REQUEST))


def create_on_vertex(setting: Setting) -> dict[str, str]:
    client = AnthropicVertex(
        access_token="example",
        project_id="example",
        region="us-east5",
        base_url=setting.url,
        http_client=setting.http(),
    )
    return answered(client.messages.create(**REQUEST))


def create_on_foundry(setting: Setting) -> dict[str, str]:
    client = anthropic.AnthropicFoundry(
        api_key="example", base_url=setting.url, http_client=setting.http()
    )
    return answered(client.messages.create(**REQUEST))


def final_message(setting: Setting, base_url: str) -> dict[str, str]:
    with setting.client(base_url).messages.stream(**REQUEST) as stream:
        return answered(stream.get_final_message())


def answered(message: Message | str) -> dict[str, str]:
    """The fields of an answer that tell a situation from success."""
    if not isinstance(message, Message):
        # A body that is not JSON is handed over as text, whatever the declared type.
        return {"shows": f"returns {json.dumps(message)} instead of a message"}
    details = message.stop_details
    fields = {"stop_reason": message.stop_reason, "stop_details": details and details.to_dict()}
    return {"shows": json.dumps(fields)}


def missing_key(setting: Setting) -> dict[str, str]:
    client = anthropic.Anthropic(base_url=setting.at("message"), http_client=setting.http())
    return answered(client.messages.create(**REQUEST))


def timed_out(setting: Setting) -> dict[str, str]:
    return answered(setting.client(setting.at("slow"), timeout=0.1).messages.create(**REQUEST))


def long_request(setting: Setting) -> dict[str, str]:
    client = setting.client(setting.at("message"))
    return answered(client.messages.create(**{**REQUEST, "max_tokens": 64_000}))


def proxies(setting: Setting) -> dict[str, str]:
    anthropic.DefaultHttpxClient(proxies={})  # pyright: ignore[reportCallIssue] the mistake itself
    return {"shows": "a client"}


def missing_arguments(setting: Setting) -> dict[str, str]:
    client = setting.client(setting.at("message"))
    incomplete = {name: value for name, value in REQUEST.items() if name != "max_tokens"}
    return answered(client.messages.create(**incomplete))


def consumed_twice(setting: Setting) -> dict[str, str]:
    stream = setting.client(setting.at("stream-message")).messages.create(**REQUEST, stream=True)
    for _ in stream:
        pass
    left = sum(1 for _ in stream)
    return {"shows": f"the second loop ends at once, with {left} events and no exception"}


def batch_running(setting: Setting) -> dict[str, str]:
    for _ in setting.client(setting.at("batch-running")).messages.batches.results(BATCH):
        pass
    return {"shows": "no result"}


def invalid_response(setting: Setting) -> dict[str, str]:
    client = setting.client(setting.at("json-unexpected"), _strict_response_validation=True)
    return answered(client.messages.create(**REQUEST))


def wrapper_error(setting: Setting) -> dict[str, str]:
    with setting.http() as http:
        http.post(f"{setting.at('status-400')}/v1/messages", json=REQUEST).raise_for_status()
    return {"shows": "no exception"}


def deprecated_model(setting: Setting) -> dict[str, str]:
    client = setting.client(setting.at("message"))
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        client.messages.create(**{**REQUEST, "model": "claude-opus-4-5"})
    ours = [each.message for each in said if issubclass(each.category, DeprecationWarning)]
    return {"shows": "\n".join(f"DeprecationWarning: {message}" for message in ours)}


def credentials(setting: Setting) -> dict[str, str]:
    os.environ["ANTHROPIC_PROFILE"] = "example"
    try:
        return missing_key(setting)
    finally:
        del os.environ["ANTHROPIC_PROFILE"]


def cannot(reason: str) -> Callable[[Setting], dict[str, str]]:
    return lambda setting: {"absent": reason}


SCENARIOS: dict[str, Callable[[Setting], dict[str, str]]] = {
    "missing-api-key-client": missing_key,
    "connection-error": lambda setting: create(setting, setting.refusing_origin),
    "connection-reset": lambda setting: create(setting, setting.at("reset")),
    "request-timed-out": timed_out,
    "request-aborted": cannot(
        "The SDK takes no abort signal; a cancelled asyncio task raises `asyncio.CancelledError`."
    ),
    "tls-certificate-error": lambda setting: create(setting, setting.tls_origin),
    "streaming-required-long-request": long_request,
    "browser-environment-blocked": cannot("The guard is for browsers; Python has none."),
    "stream-event-order": lambda setting: final_message(setting, setting.at("stream-out-of-order")),
    "stream-ended-without-chunks": lambda setting: final_message(
        setting, setting.at("stream-without-chunks")
    ),
    "stream-consumed-twice": consumed_twice,
    "batch-results-not-ready": batch_running,
    "model-deprecation-warning": deprecated_model,
    "credentials-not-loaded": credentials,
    # Answers of the fault server that an entry may name in `lab.scenario`.
    "refusal": lambda setting: create(setting, setting.at("refusal")),
    "json-truncated": lambda setting: create(setting, setting.at("json-truncated")),
    "html-page": lambda setting: create(setting, setting.at("html-page")),
    "empty-body": lambda setting: create(setting, setting.at("empty-body")),
    "stream-truncated": lambda setting: read_stream(setting, setting.at("stream-truncated")),
    "stream-ends-early": lambda setting: read_stream(setting, setting.at("stream-ends-early")),
    "httpx-proxies-incompatible": proxies,
    "sdk-too-old-no-messages": cannot("Every version that the lab runs has `messages`."),
    "wrapper-http-error-no-body": wrapper_error,
    "sdk-missing-required-arguments": missing_arguments,
    "response-validation-error": invalid_response,
    # Clients of platforms, against the answer of the entry.
    "bedrock": create_on_bedrock,
    "vertex": create_on_vertex,
    "foundry": create_on_foundry,
}
