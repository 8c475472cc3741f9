import type { PartialDate } from '../../core/model/partial-date.ts';

/** The parts of an article, in the order of their buttons. */
export const parts = ['entries', 'timeline', 'quotes'] as const;
export type Part = (typeof parts)[number];

/** What is shown of an article. */
export interface Showing {
  article: string | undefined;
  part: Part;
  typed: string;
  /** Of the timeline; undefined where it is open on that side. */
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
}

export function startShowing(article: string | undefined): Showing {
  return { article, part: 'entries', typed: '' };
}
