import { perPage, type Rule } from './rule.ts';
import { statementsIn } from './statements.ts';

/** What programs are said to do. */
export const behaviour: Record<string, Rule> = {
  'what an SDK does was run or read': perPage((page) =>
    statementsIn(page)
      // What a look-alike does is cited on its own page.
      .filter(({ sources, at }) => sources.length > 0 && at.field[0] !== 'lookalikes')
      .filter(({ sources }) => !sources.some(({ grade }) => proofs.includes(grade)))
      .flatMap(({ text, at }) => {
        const said = deeds.exec(text)?.[0];
        return said === undefined
          ? []
          : [
              {
                ...at,
                text: `"${said}" rests on no run and no source of an SDK; cite lab or the SDK's file, or say who reports it`,
              },
            ];
      }),
  ),
};

const proofs = ['measured', 'sdk'];

/** An SDK that warns, prints or acts by itself; not one that "reports say" does. */
const deeds =
  /\b(?:SDKs?|(?:The |the )(?:TypeScript|Python) SDK|TypeScript|Python) (?:itself |then |both |only |never |also )?(?:warns?|prints?|logs?|retr(?:y|ies)|repeats?|raises?|throws?|sleeps?)\b/;
