import errno
import socket
import ssl

import anthropic

client = anthropic.Anthropic()


def innermost(error: BaseException) -> BaseException:
    while cause := error.__cause__ or error.__context__:
        error = cause
    return error


def name_of(cause: BaseException) -> str:
    if isinstance(cause, ConnectionError) and cause.errno is not None:
        return errno.errorcode[cause.errno]  # the same name on every system
    return f"{type(cause).__name__}: {cause}"


def advice(cause: BaseException) -> str:
    if isinstance(cause, ssl.SSLCertVerificationError):
        return "this machine does not trust the certificate"
    if isinstance(cause, socket.gaierror):
        return "the host name cannot be resolved: check its spelling and DNS"
    if isinstance(cause, ConnectionRefusedError):
        return "refused: check the host, the port and the proxy"
    if isinstance(cause, ConnectionResetError):
        return "the connection was made, then broke"
    if "407" in str(cause):
        return "the proxy wants a login"
    if "protocol" in str(cause):
        return "the base URL needs http:// or https://"
    return "look up the cause"


try:
    message = client.messages.create(
        model="claude-opus-5-5",
        max_tokens=256,
        messages=[{"role": "user", "content": "Hello"}],
    )
    print(message.stop_reason)
except anthropic.APIConnectionError as error:
    cause = innermost(error)
    print(f"{client.base_url} failed with {name_of(cause)}")
    print(advice(cause))
