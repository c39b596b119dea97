import type { Ask } from '../entry.ts';
import { breach, perEntry, type Rule } from './rule.ts';

/** What a fix says of itself to the programs that would do it. */
export const asking: Record<string, Rule> = {
  'a fix says what to ask its owner for': perEntry(({ fixes }) =>
    fixes.flatMap(({ id, ask = [], title, steps }) =>
      asksFor([title, ...steps].join('\n'))
        .filter(({ reason }) => !ask.includes(reason))
        .map(({ reason, found }) =>
          breach(
            `lacks "${reason}", and "${found}" is not for a program alone; add it`,
            'fixes',
            id,
            'ask',
          ),
        ),
    ),
  ),
};

/** Text of a fix in, what it speaks of that is not for a program alone, and the words that say so. */
export function asksFor(text: string): { reason: Ask; found: string }[] {
  const plain = text.replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/[*[\]]/g, '');
  return words.flatMap(([reason, pattern]) => {
    const found = pattern.exec(plain)?.[0];
    return found === undefined ? [] : [{ reason, found }];
  });
}

/**
 * Turns that the fixes have for each: what a step orders, not what it only names. So `buy credits` counts,
 * and `do not buy credits` and an organization "that buys credits" do not.
 */
const words: [Ask, RegExp][] = [
  [
    'pay',
    /(?<!not )(?<!no )(?<![\w-])(?:buy (?:API )?credits|add (?:credits|funds)|top up|turn(?:ing)? on usage credits|enable usage credits|run `\/usage-credits`|payment method|pay the open invoice|`bill_to` to `self`|adjust limit|(?<!of the )spend limits (?:tab|section)|(?:tab|section|under) spend limits|(?:raise|higher)(?: \w+){0,3} spend (?:limit|cap)|is billed (?:to the|separately))/i,
  ],
  [
    'credential',
    /(?<!\w)(?:creates? (?:an?|the|that|one|another|new)(?! external)(?: (?!external)\w+){0,4}? (?:keys?(?! configuration)|token)\b|creates keys|create one in the console|create key\b|create a new one afterwards|get an? [^.\n]{0,30}access token|(?:delete|revoke|rotate|disable)(?: \w+){0,2} (?:old|leaked|API|admin|that) key|(?:output of a new|run) `claude setup-token`|to `inactive`|setup-token` and store|with `claude setup-token`)/i,
  ],
  [
    'organization',
    /(?<!\w)(?:as an (?:organization )?owner\b|(?:organization|admin) settings > (?!API)|(?:owner|admin) (?:enables|allows|assigns|gives)|privacy controls|workspace policy|request (?:or|and) enable|add to workspace|create a workspace(?![\w-])|(?:call|with) `[\w.]*(?:users\.(?:remove|update)|members\.remove|invites\.delete)|block (?:them|the (?:person|account)) in your identity provider|IAM policy|`human_review` `(?:disabled|enabled)`|`(?:allowed_hosts|allow_mcp_servers)`|is `unrestricted`|accept the (?:terms|notice)|condition in the key policy|in the condition with)/i,
  ],
  [
    'contact',
    /(?<!\w)(?:(?:contact|write to)(?: (?:your|the))?(?: \w+)? (?:support|team|representative)|contact Anthropic|(?:send|tell|ask|give|have)[^.\n]*? (?:account team|Anthropic (?:contact|representative|support)|(?:to|send|ask) (?:Anthropic )?support)|(?:send|ask) (?:Anthropic )?support|tell the customer|(?:tell|ask) (?:its|the|the gateway's|the relay's) (?:operator|author)|(?:tell|ask) (?:whoever runs|the network team|its author)|(?:its|their) maintainers|get help|(?:run|with) `\/feedback`|request (?:tier|rate limit|an) increase|report (?:it|the (?:version|path|request id|session id)))(?!\w)/i,
  ],
  [
    'delete',
    /(?<!\w)(?:`[\w.]*(?:files|workspaces|[eE]xternalStorage|memories|sessions|environments)\.(?:delete|archive)`|send the `DELETE`|delete (?:the )?(?:old |pending |detached )?(?:files|chats|storage|project|memor\w+|settings|skill|group|documents)\b|archive the (?:old|others)|cannot (?:recover|unarchive))/i,
  ],
];
