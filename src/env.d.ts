interface ImportMetaEnv {
  /** HTTP statuses that have a page, in the scripts of a build. */
  readonly STATUS_PAGES: readonly string[];
}

declare namespace App {
  /** What a page hands to the components inside its MDX body, which take no props from it. */
  interface Locals {
    sources?: import('./lib/content/fields.ts').Source[];
    entries?: import('./lib/content/face.ts').EntryFace[];
    /** Lines of Claude Code in its own words. */
    lines?: import('./lib/observed/claude-code-lines.ts').SharedLine[];
  }
}
