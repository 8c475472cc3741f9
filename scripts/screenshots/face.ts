import type { Page } from 'playwright-core';
import type { Area, Stage } from './stage.ts';

/** What stands before the camera: a page, and the part of it that is meant where that is not all of it. */
export interface Shown {
  page: Page;
  area?: () => Promise<Area>;
  /** Takes back what the face has left in the library. */
  tidy?: () => Promise<void>;
}

/** One thing that a person sees: a row of the contact sheet. */
export interface Face {
  /** The name of its pictures' files. */
  id: string;
  title: string;
  /** Widths of the window, CSS pixels; those of a page where none are named. */
  widths?: readonly number[];
  looks?: 'print' | 'forced-colours';
  /** Right after the install, before anything is saved or added. */
  isFresh?: true;
  show(stage: Stage): Promise<Shown>;
}

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** A telephone, a tablet, a notebook. */
const pageWidths = [360, 768, 1280] as const;

/** The narrowest and usual side panel, and one that was drawn wide; the popup is as wide as its text is large. */
export const panelWidths = [320, 400, 600] as const;
export const popupWidths = [375, 420, 480] as const;

export function widthsOf({ widths = pageWidths }: Face): readonly number[] {
  return widths;
}

export function pictureName({ id }: Face, theme: Theme, width: number): string {
  return `${id}-${theme}-${width}.png`;
}
