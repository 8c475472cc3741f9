import { besideArticle } from './beside-article.ts';
import { cards, saving } from './in-article.ts';
import { inLibrary } from './library.ts';
import type { Place } from './place.ts';
import { inSettings } from './settings.ts';
import { firstRun } from './welcome.ts';

/**
 * Everything of ours that a person meets. A new face is a row in one of these. Those that save quotes come
 * last: the others are seen as they are before the first one.
 */
export const places: readonly Place[] = [
  ...cards,
  ...besideArticle,
  ...firstRun,
  ...inSettings,
  ...inLibrary,
  saving,
];
