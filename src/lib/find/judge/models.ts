/** Words of the ids and names of Claude models, and of what every platform calls them. */
const ours = /claude|anthropic|opus|sonnet|haiku|fable|mythos|instant-v1/i;

/** A value that stands where the id of a model stands. */
const model =
  /(?:\bmodel(?:[ _]?(?:id|name))?["'`]{0,2} ?(?:=>|[:=]|is|named)? ?["'`]?|\bdeployment ["'`])([a-z][\w@:./-]{2,80})/gi;

/** Models named in a sample that are read. */
const most = 20;

/** Whether the models that a text names are all of somebody else. */
export function namesForeignModel(text: string): boolean {
  if (ours.test(text)) return false;
  let read = 0;
  for (const [, id = ''] of text.matchAll(model)) {
    if ((read += 1) > most) return false;
    if (isModelId(id) && !id.startsWith('arn:')) return true;
  }
  return false;
}

/** Whether it is written like an id: `gpt-4o`, `amazon.nova-lite-v1:0`, `llama3.1:8b`; not a word of a sentence. */
export function isModelId(value: string): boolean {
  return /^[a-z][\w@:./-]{2,80}$/i.test(value) && /\d/.test(value) && /[-.:@]|\d/.test(value);
}

/** Whether it names a model of Claude. */
export function isOurModel(value: string): boolean {
  return ours.test(value);
}
