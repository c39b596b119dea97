import type { Page } from 'playwright/test';
import type { Build } from '../built.ts';

/** An open page of a build: what a check may look at. */
export type Visit = { page: Page; build: Build; path: string };

/** Looks at an open page and returns what is wrong with it, each line with its remedy. */
export type Check = (visit: Visit) => Promise<string[]>;
