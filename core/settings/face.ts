import type { ReadingSettings } from './reading-settings.ts';

/** How what is ours looks on this device, in pages and in our own. */
export interface Face {
  /** What the reader has chosen. */
  settings?: Partial<Pick<ReadingSettings, 'textSize' | 'motion'>> | undefined;
  /** The interface's texts by their keys, dots as underlines, where another language was chosen than the browser's. */
  words?: Words | undefined;
}

export interface Words {
  language: string;
  messages: Record<string, string>;
}

declare global {
  /** Undefined before it is read. */
  var sourceContextFace: Face | undefined;
}
