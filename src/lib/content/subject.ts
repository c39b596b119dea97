/**
 * What an error is about, in the order in which lists show the subjects. Each is an anchor of
 * `/errors/`: it is never renamed.
 */
export const subjects = [
  'fields',
  'tools',
  'thinking',
  'files',
  'models',
  'length',
  'answers',
  'batches',
  'limits',
  'money',
  'keys',
  'admin',
  'members',
  'data',
  'agents',
  'extensions',
  'network',
  'streams',
  'server',
  'sdk',
  'claude-code',
  'platforms',
] as const;

export type Subject = (typeof subjects)[number];
