/** A secret of a text: where it stands, and what kind it is. */
export type Span = { start: number; end: number; kind: string };
