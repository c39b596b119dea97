import type { Exception, Exceptions, Subject } from './gaps.ts';

const base = 'a base class: the SDK raises the classes below it, and /sdk/ shows the tree';
const refusal = 'a refusal that the model reads as a tool result; the runner catches it';

/** Names that the gate treats unlike the others, each with its reason; one not needed fails the gate. */
export const exceptions: Exceptions = {
  pageless: [
    exception('class', 'APIError', base),
    exception('class', 'APIStatusError', base),
    exception('class', 'RetryableError', 'raised by the reader: own middleware asks for a retry'),
    exception('class', 'ToolError', 'raised by the reader: own tools answer the model with it'),
    exception('class', 'UnknownMemberError', refusal),
    exception('class', 'DisabledMemberError', refusal),
    exception('class', 'UnavailableMemberError', refusal),
    exception('class', 'InvalidMemberInputError', refusal),
    exception('class', 'URLRefusedError', refusal),
    exception('class', 'ConfirmDeclinedError', refusal),
    exception('class', 'ConfirmFailedError', refusal),
    exception('class', 'UploadRefusedError', refusal),
    exception('class', 'UploadNoRootsError', refusal),
    exception('class', 'UploadOutsideRootsError', refusal),
    exception('class', 'TabMissingError', 'the SDK says that it does not raise it any more'),
    exception('class', 'APIWebhookValidationError', 'no line of the Python SDK raises it'),
    exception('class', 'MutuallyExclusiveAuthError', 'no line of the Python SDK raises it'),
    exception('class', 'BashTimeoutError', 'the bash tool turns it into a result for the model'),
    exception('class', 'FileStoreError', 'private: the memory tools turn it into their own errors'),
    exception('class', 'MissingStreamClassError', 'only a raw call without `stream_cls` raises it'),
  ],
  documented: [
    exception('type', 'request_too_large', 'in the docs as the type of 413, but not in ErrorType'),
    exception('code', 'credits_required', 'reported from the wire, but neither SDK lists it'),
  ],
};

function exception(subject: Subject, name: string, reason: string): Exception {
  return { subject, name, reason };
}
