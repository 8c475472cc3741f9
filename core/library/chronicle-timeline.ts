import type { ChronicleItem } from '../cards/chronicle.ts';
import { firstDay } from '../model/partial-date.ts';
import { createValueList } from './facets.ts';
import { dayNumber } from './library-row.ts';
import { makeTimeline, type Timeline } from './timeline.ts';

/** A chronicle as lanes over a scale; undefined where it is empty. */
export function chronicleTimeline(
  items: readonly ChronicleItem[],
  mostLanes: number,
): Timeline | undefined {
  const values = createValueList();
  const rows = items.map(({ name, statement }) => ({
    values: [values.numberOf('speaker', `name:${name}`)],
    first: dayNumber(firstDay(statement.date)),
  }));
  return makeTimeline(rows, values, (key) => key, mostLanes);
}
