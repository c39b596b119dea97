import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asks } from '../../src/lib/content/entry.ts';
import { asksFor } from '../../src/lib/content/rules/asking.ts';
import { askSentence } from '../../src/lib/page/asking.ts';

describe('what a fix asks its owner for', () => {
  const spoken: [string, string][] = [
    ['Choose **Buy credits** and confirm.', 'pay'],
    ['Set `bill_to` to `self`, or leave it out.', 'pay'],
    ['Run `/usage-credits`, or open the settings.', 'pay'],
    ['Create a key in the [Console](https://platform.claude.com/settings/keys).', 'credential'],
    ['Run `claude setup-token` and store it.', 'credential'],
    ['Then create a new key and delete the old one.', 'credential'],
    ['As an owner, open **Organization and access**.', 'organization'],
    ['Allow the profile in the IAM policy of your program.', 'organization'],
    ['Call `users.remove` for each one who left.', 'organization'],
    ['Send the ids to your Anthropic account team.', 'contact'],
    ['In Claude Code, run `/feedback`.', 'contact'],
    ["Ask the gateway's operator for the prefix.", 'contact'],
    ['Call `organization.workspaces.archive` again.', 'delete'],
    ['You cannot recover deleted files.', 'delete'],
  ];
  for (const [text, reason] of spoken)
    test(`is ${reason} in "${text}"`, () => {
      assert.deepEqual(
        asksFor(text).map((ask) => ask.reason),
        [reason],
      );
    });

  const silent = [
    'Do not buy credits for what your plan includes.',
    'No payment method is needed.',
    'Use your stored key.',
    'Create a workspace-wide cache of the result.',
    'Create an external key with the same `user_profile_id`.',
    'Keep the smallest request that fails, with its `request_id`, for support.',
    'Ask Claude to write large output to a file.',
    'Delete `cache_control` from the older blocks.',
    'Send the request again with growing waits.',
    'Ask for a summary in an ordinary `user` message.',
  ];
  for (const text of silent)
    test(`is nothing in "${text}"`, () => {
      assert.deepEqual(asksFor(text), []);
    });
});

test('the mark of a fix names each thing that is not for an agent alone', () => {
  assert.equal(askSentence(undefined), '');
  assert.equal(
    askSentence(['pay', 'contact']),
    'Not for an agent alone: can cost money, contacts someone',
  );
  for (const ask of asks) assert.match(askSentence([ask]), /alone: \w+/);
});
