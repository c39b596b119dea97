import { breach, perEntry, type Rule } from './rule.ts';

/** What is said to people who know nothing of APIs. */
export const customer: Record<string, Rule> = {
  'a customer reads no jargon': perEntry(({ customer: text }) => {
    if (text === undefined) return [];
    const found = jargon.exec(text)?.[0];
    return [
      ...(found === undefined
        ? []
        : [
            breach(
              `says "${found}", which a customer does not know; write plain words`,
              'customer',
            ),
          ]),
      ...(/[.!?]$/.test(text) ? [] : [breach('is no whole sentence; end it', 'customer')]),
    ];
  }),
};

const jargon =
  /`|\]\(|\w_\w|\b(?:APIs?|SDKs?|HTTP|JSON|tokens?|headers?|endpoints?|status|parameters?|payload|prompt|request id|beta|schema|workspace|timeout|gateway|proxy|[1-5]\d\d)\b/;
