/** The scripts that run in pages. */
export const pageScripts = [
  '/ears.js',
  '/loader.js',
  '/glance.js',
  '/reader.js',
  '/cards.js',
  '/saving.js',
  '/finding.js',
] as const;
export type PageScript = (typeof pageScripts)[number];
