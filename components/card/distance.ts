import { i18n } from '#i18n';
import { spanFormat } from '../shared/formats.ts';

/** From how many days on a unit is used, and how many days it has. Coarse: a glance wants one number. */
const units = [
  { unit: 'year', from: 730, days: 365.25 },
  { unit: 'month', from: 60, days: 30.44 },
  { unit: 'week', from: 14, days: 7 },
  { unit: 'day', from: 0, days: 1 },
] as const;

function formatSpan(days: number): string {
  const { unit, days: length } = units.find(({ from }) => days >= from) ?? units[3];
  return spanFormat(unit).format(Math.max(1, Math.floor(days / length)));
}

/** How far a statement stands from the article: "5 weeks before this article". */
export function describeDistance(days: number): string {
  if (days === 0) return i18n.t('prior.sameDay');
  const span = formatSpan(Math.abs(days));
  return days > 0 ? i18n.t('prior.before', [span]) : i18n.t('prior.after', [span]);
}
