import type { ReadingSettings } from './reading-settings.ts';
import type { Words } from './words.ts';

/** How what is ours looks on this device, in pages and in our own. */
export interface Face {
  /** What the reader has chosen. */
  settings?: Partial<Pick<ReadingSettings, 'textSize' | 'motion'>> | undefined;
  /** Where another language was chosen than the browser's. */
  words?: Words | undefined;
  /** A page of our own has all texts; page scripts that run there leave them as they are. */
  isWhole?: true;
}

declare global {
  /** Undefined before it is read. */
  var sourceContextFace: Face | undefined;
}
