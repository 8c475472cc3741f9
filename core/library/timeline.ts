import { addDays, firstDay, lastDay, type Day, type PartialDate } from '../model/partial-date.ts';
import type { Resolve, ValueList } from './facets.ts';
import { dayNumber, type LibraryRow, type SpeakerRef } from './library-row.ts';

/** What of a row a timeline goes by: its first value is the speaker. */
type DatedRow = Pick<LibraryRow, 'values' | 'first'>;

/** Spans that bins may have, from the narrowest. Bins are numbered through; 1970-01-01 was a Thursday. */
interface Scale {
  unit: 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';
  /** Of more of them the next wider is taken. */
  most: number;
  /** The bin of a day, given as days since 1970. */
  binOf(day: number): number;
  firstDayOf(bin: number): Day;
}

export type TimelineUnit = Scale['unit'];

const pad = (number: number, width: number) => String(number).padStart(width, '0');

function dayOf(number: number): Day {
  return addDays('1970-01-01', number);
}

function dateOf(number: number): Date {
  return new Date(number * 86_400_000);
}

function yearsOf(unit: TimelineUnit, years: number, most: number): Scale {
  return {
    unit,
    most,
    binOf: (day) => Math.floor(dateOf(day).getUTCFullYear() / years),
    // There is no year 0000.
    firstDayOf: (bin) => `${pad(Math.max(1, bin * years), 4)}-01-01`,
  };
}

const scales: readonly Scale[] = [
  { unit: 'day', most: 45, binOf: (day) => day, firstDayOf: dayOf },
  {
    unit: 'week',
    most: 110,
    binOf: (day) => Math.floor((day + 3) / 7),
    firstDayOf: (bin) => dayOf(bin * 7 - 3),
  },
  {
    unit: 'month',
    most: 120,
    binOf: (day) => dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth(),
    firstDayOf: (bin) => `${pad(Math.floor(bin / 12), 4)}-${pad((bin % 12) + 1, 2)}-01`,
  },
  yearsOf('year', 1, 80),
  yearsOf('decade', 10, 80),
  yearsOf('century', 100, Infinity),
];

export interface TimelineBin {
  from: Day;
  to: Day;
}

export interface TimelineLane {
  /** Undefined for all who have no lane of their own. */
  speaker: SpeakerRef | undefined;
  /** As many as there are bins. */
  counts: number[];
  total: number;
}

/** Who said how much when. */
export interface Timeline {
  unit: TimelineUnit;
  bins: TimelineBin[];
  /** The most frequent speakers, and all others last. */
  lanes: TimelineLane[];
  /** The most that one lane has in one bin. */
  most: number;
}

/** No honest date is later, and the last years of the calendar have no day after them. */
const latestDay = dayNumber('9000-01-01');

function chooseScale(first: number, last: number): { scale: Scale; from: number; to: number } {
  for (const scale of scales) {
    const [from, to] = [scale.binOf(first), scale.binOf(last)];
    if (to - from < scale.most) return { scale, from, to };
  }
  throw new Error('The widest scale holds everything.');
}

/** How many rows each speaker has, the most first, as numbers of the list of values. */
function rankSpeakers(rows: readonly DatedRow[], now: Uint32Array): number[] {
  const counts = new Uint32Array(now.length);
  for (const { values } of rows) {
    const speaker = now[values[0] ?? 0] ?? 0;
    counts[speaker] = (counts[speaker] ?? 0) + 1;
  }
  const found = [...counts.keys()].filter((speaker) => counts[speaker] !== 0);
  return found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/**
 * Rows in bins of the narrowest unit that keeps them few. A date without a day counts where it begins.
 * Undefined where there is no row.
 * @param mostLanes for so many speakers, and one more for all others
 */
export function makeTimeline(
  rows: readonly DatedRow[],
  values: ValueList,
  resolve: Resolve,
  mostLanes: number,
): Timeline | undefined {
  if (rows.length === 0) return undefined;
  let [first, last] = [Infinity, -Infinity];
  for (const row of rows) {
    first = Math.min(first, row.first, latestDay);
    last = Math.max(last, Math.min(row.first, latestDay));
  }
  const { scale, from, to } = chooseScale(first, last);
  const bins = Array.from({ length: to - from + 1 }, (_, i) => ({
    from: scale.firstDayOf(from + i),
    to: addDays(scale.firstDayOf(from + i + 1), -1),
  }));
  const now = values.resolveAll(resolve);
  const ranked = rankSpeakers(rows, now);
  const named = ranked.length <= mostLanes + 1 ? ranked : ranked.slice(0, mostLanes);
  const makeLane = (speaker: SpeakerRef | undefined): TimelineLane => ({
    speaker,
    counts: bins.map(() => 0),
    total: 0,
  });
  const lanes = named.map((speaker) => makeLane(values.valueOf(speaker)));
  const others = makeLane(undefined);
  const laneOf = new Map(named.map((speaker, i) => [speaker, lanes[i]]));
  const binOf = new Map<number, number>();
  for (const { values: own, first: begins } of rows) {
    const lane = laneOf.get(now[own[0] ?? 0] ?? 0) ?? others;
    const day = Math.min(begins, latestDay);
    let bin = binOf.get(day);
    if (bin === undefined) binOf.set(day, (bin = scale.binOf(day) - from));
    lane.counts[bin] = (lane.counts[bin] ?? 0) + 1;
    lane.total++;
  }
  if (others.total > 0) lanes.push(others);
  const most = Math.max(...lanes.flatMap((lane) => lane.counts));
  return { unit: scale.unit, bins, lanes, most };
}

/** The bins that a span of days touches, from and to; all of them where no end is given. */
export function binsWithin(
  { bins }: Timeline,
  span: { from?: PartialDate | undefined; to?: PartialDate | undefined },
): { from: number; to: number } {
  const first = span.from === undefined ? '' : firstDay(span.from);
  const last = span.to === undefined ? '~' : lastDay(span.to);
  const from = bins.findIndex((bin) => bin.to >= first);
  const to = bins.findLastIndex((bin) => bin.from <= last);
  return from < 0 || to < from ? { from: 0, to: bins.length - 1 } : { from, to };
}
