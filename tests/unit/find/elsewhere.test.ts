import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { resolve } from '../../../src/lib/find/resolver.ts';
import {
  otherLanguages,
  otherSDKSchema,
  withBody,
  type OtherLanguage,
} from '../../../src/lib/observed/elsewhere.ts';
import { streamEvents, unpublishedWording, wireResponse } from '../../../src/lib/observed/wire.ts';
import { entries, feed, words } from './library.ts';

/**
 * Texts that lead nowhere, or elsewhere, with the reason. A text that came to lead to its page is taken
 * off the list.
 */
const silent: Record<OtherLanguage, Record<string, string>> = {
  java: {},
  go: {},
};

for (const language of otherLanguages) {
  const file = new URL(`../../../src/observed/elsewhere/${language}.json`, import.meta.url);
  const recorded = otherSDKSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const answered = entries.filter(
    (entry) => entry.kind !== 'client' && !entry.lab.scenario && wireResponse(entry) !== null,
  );

  describe(`what the ${language} SDK was seen to do`, () => {
    it('is of entries that there are', () => {
      const ids = new Set(entries.map(({ id }) => id));
      const names = [...Object.keys(recorded.entries), ...Object.keys(recorded.without)];
      assert.deepEqual(
        names.filter((name) => !ids.has(name)),
        [],
      );
    });

    it('covers the entries with a response but for the newest few', () => {
      const missing = answered.filter(
        ({ id }) => !(id in recorded.entries) && !(id in recorded.without),
      );
      assert.ok(
        missing.length <= answered.length / 20,
        `run "npm run record -- --${language}" for ${missing.map(({ id }) => id).join(', ')}`,
      );
    });

    it('is of the answers that entries describe', () => {
      const stale = answered.flatMap(({ id, status, code }) => {
        const row = recorded.entries[id];
        if (!row || status === null) return [];
        const named = code === null ? undefined : recorded.codes[code];
        const wanted = language === 'java' ? (named ?? recorded.statuses[status]) : `: ${status} `;
        const has = language === 'java' ? row.class === wanted : row.text.includes(`${wanted}`);
        return has ? [] : [`${id}: ${row.class}, not ${wanted}`];
      });
      assert.deepEqual(stale, [], `run "npm run record -- --${language}"`);
    });

    it('has names of codes that lead to the page of the code, with their package and alone', () => {
      const ids = new Set(entries.map(({ id }) => id));
      const names = Object.entries(recorded.codes).filter(([code]) => ids.has(code));
      assert.ok(names.length > 100, `only ${names.length}`);
      const astray = names.flatMap(([code, name]) =>
        [name, name.replace(/^.*\./, ''), `ERROR worker-1 claude call failed: ${name}`].filter(
          (text) => {
            const first = resolve(text, feed, words).matches[0];
            return first?.id !== code || first.guess;
          },
        ),
      );
      assert.deepEqual(astray, []);
    });

    it('leads to the page of its entry, but for what is listed', () => {
      const astray = entries.flatMap((entry) => {
        const { id } = entry;
        const row = recorded.entries[id];
        const body = wireResponse(entry)?.body ?? '';
        if (!row || (entry.code === null && body.includes(unpublishedWording))) return [];
        const below = row.cause === undefined ? '' : `\nCaused by: ${row.cause}`;
        const inStream = streamEvents(entry) === null ? [] : [row.stream ?? recorded.stream];
        const texts = [row.text + below, ...inStream.map(({ text }) => text)].map((text) =>
          withBody(text, body).replace(
            /https?:\/\/127\.0\.0\.1:\{port\}/,
            'https://api.anthropic.com',
          ),
        );
        return texts.every((text) => resolve(text, feed, words).matches[0]?.id === id) ? [] : [id];
      });
      assert.deepEqual(astray.sort(), Object.keys(silent[language]).sort());
    });
  });
}

/** Names that the other official SDKs have for a type or a status, read in their sources. */
const namesElsewhere: Record<string, string[]> = {
  rate_limit_error: [
    'anthropic.ErrorTypeRateLimitError',
    'com.anthropic.models.ErrorType.RATE_LIMIT_ERROR',
    'Anthropic.Exceptions.AnthropicRateLimitException',
    'AnthropicRateLimitException',
    'Anthropic::Errors::RateLimitError',
    'Anthropic\\Core\\Exceptions\\RateLimitException',
    'BetaRateLimitError',
  ],
  overloaded_error: ['anthropic.ErrorTypeOverloadedError', 'ErrorType.OVERLOADED_ERROR'],
  billing_error: ['Anthropic::Models::ErrorType::BILLING_ERROR'],
  authentication_error: [
    'AnthropicUnauthorizedException',
    'com.anthropic.errors.UnauthorizedException',
    'Anthropic\\Core\\Exceptions\\AuthenticationException',
  ],
  permission_error: ['AnthropicForbiddenException', 'Anthropic::Errors::PermissionDeniedError'],
  'connection-error': ['AnthropicIOException', 'com.anthropic.errors.AnthropicIoException'],
  'request-timed-out': ['Anthropic\\Core\\Exceptions\\APITimeoutException'],
};

describe('the names of the other official SDKs', () => {
  it('lead to the page of the type or the status', () => {
    const astray = Object.entries(namesElsewhere).flatMap(([id, names]) =>
      names.filter((name) => resolve(name, feed, words).matches[0]?.id !== id),
    );
    assert.deepEqual(astray, []);
  });
});
