import { momentFormat, remember } from './formats.ts';

const agoFormat = remember(
  (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
);

const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * How long ago something was, in whole units: "3 days ago". What another device's clock puts into the
 * future is now.
 * @param at milliseconds
 * @param now milliseconds
 */
export function describeAgo(at: number, now: number): string {
  const passed = Math.max(0, now - at);
  const [unit, span] = units.find(([, span]) => passed >= span) ?? (['second', Infinity] as const);
  return agoFormat().format(-Math.floor(passed / span), unit);
}

/** The same as an element that says the exact moment too. */
export function Ago({ at, now }: { at: number; now: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={momentFormat().format(at)}>
      {describeAgo(at, now)}
    </time>
  );
}
