import { breach, perEntry, repeated, type Rule } from './rule.ts';

/** What names an entry: its file, its folder and the ids inside it. */
export const ids: Record<string, Rule> = {
  'an id fits its folder': perEntry(({ id, kind }) => {
    const isWire = kind === 'type' || kind === 'code';
    if ((isWire ? onWire : kebabCase).test(id)) return [];
    return [
      breach(isWire ? `name the file like the ${kind} on the wire` : 'name the file in kebab-case'),
    ];
  }),
  'an id is used once': ({ entries }) =>
    repeated(entries, ({ id }) => id).map(({ member, first }) => ({
      file: member.file,
      ...breach(`${first.file} has the same id; keep one, an id is one URL`),
    })),
  'ids inside an entry differ': perEntry((entry) =>
    (['messages', 'causes', 'fixes', 'faq', 'unhelpful', 'disputes'] as const).flatMap((field) => {
      const members: readonly { id: string; also?: string[] | undefined }[] = entry[field];
      // Questions that one took in keep their anchors.
      const anchors = members.flatMap(({ id, also = [] }) => [id, ...also]);
      return repeated(anchors, (id) => id).map(({ member: id }) =>
        breach('the id is used twice; rename the newer one', field, id),
      );
    }),
  ),
};

const onWire = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
