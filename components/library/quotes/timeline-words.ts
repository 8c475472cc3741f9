import { i18n } from '#i18n';
import type { Timeline, TimelineLane } from '../../../core/library/timeline.ts';
import { formatDate } from '../../shared/DateText.tsx';
import { describeSpeaker, type NameOf } from './names.ts';

/** How a bin is called: its day, month or year; other spans by where they begin. */
export function describeBin({ unit, bins }: Timeline, at: number): string {
  const day = bins[at]?.from ?? '';
  const exact = unit === 'day' || unit === 'week' ? 10 : unit === 'month' ? 7 : 4;
  return formatDate(day.slice(0, exact));
}

export function describeLane({ speaker }: TimelineLane, nameOf: NameOf): string {
  return speaker === undefined
    ? i18n.t('quotes.timeline.others')
    : describeSpeaker(speaker, nameOf);
}
