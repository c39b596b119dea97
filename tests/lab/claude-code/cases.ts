export type Client = { name: string; variables: Record<string, string> };

/** Errors without a response: the answer that provokes one, and the variables beside it. */
export function clientErrors(refusing: string): Record<string, Client> {
  return {
    'connection-error': {
      name: 'message',
      variables: { HTTPS_PROXY: '', ANTHROPIC_BASE_URL: refusing },
    },
    'connection-reset': { name: 'reset', variables: {} },
    'missing-api-key-client': { name: 'message', variables: { ANTHROPIC_API_KEY: '' } },
    'request-timed-out': { name: 'slow', variables: { API_TIMEOUT_MS: '3000' } },
    'tls-certificate-error': { name: 'message', variables: { NODE_EXTRA_CA_CERTS: '' } },
  };
}

/** Answers whose retries are measured, with its own settings; names as in `backoff.json`. */
export const retryCases: Record<string, string> = {
  '400': 'max-tokens-required',
  '400 with x-should-retry: true': 'status-400~x-should-retry=true',
  '401': 'invalid-x-api-key',
  '402': 'status-402',
  '403': 'permission_error',
  '404': 'not_found_error',
  '408': 'status-408',
  '409': 'status-409',
  '413': 'request_too_large',
  '422': 'status-422',
  '429': 'status-429',
  '429 with enforced_spend_limit_reached': 'enforced_spend_limit_reached',
  '429 with retry-after: 2': 'status-429~retry-after=2',
  '429 with retry-after: 120': 'status-429~retry-after=120',
  '500': 'status-500',
  '502': 'status-502',
  '503': 'status-503',
  '504': 'status-504',
  '529': 'status-529',
  '529 with x-should-retry: false': 'status-529~x-should-retry=false',
  'connection reset': 'reset',
};
