/** A failure whose message says all that helps: a command prints it without a stack. */
export class PlainError extends Error {}
