import config from '../playwright.config.ts';

/** Breaks the site in one way after the other: `npm run test:seeded`. */
export default {
  ...config,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../../test-results/seeded',
};
