import { canonicalText } from './canonical-text.ts';
import { toValues, type Row } from './fields.ts';
import { removed, type Operation, type Register } from './operation.ts';
import { rowKinds, type RowKindName } from './row-kinds.ts';
import { nextStamp, stampAfter, type Stamp } from './stamp.ts';

/** The device's clock: its last stamp moves on with each that is taken. */
export interface DeviceClock {
  readonly device: string;
  last: Stamp | undefined;
  now: number;
}

function tick(clock: DeviceClock, beaten: Stamp | undefined): Stamp {
  const next = nextStamp(clock.last, clock.now, clock.device);
  // A field that a wrong clock has stamped far ahead can still be edited, and the edit counts.
  if (beaten !== undefined && beaten >= next) return stampAfter(beaten, clock.device);
  clock.last = next;
  return next;
}

/**
 * The operation of a local edit: what the row is to be, against the registers that stand.
 * Each field has a stamp of its own, so that members of a set keep the order they were given in.
 * @param row undefined to delete
 * @returns undefined where nothing is to be written; what is written once is never written again
 */
export function writeOperation(
  clock: DeviceClock,
  kind: RowKindName,
  id: string,
  row: Row | undefined,
  registers: Readonly<Record<string, Register>>,
): Operation | undefined {
  const fields: Record<string, Register> = {};
  const put = (field: string, value: unknown) => {
    const over = registers[field]?.at;
    const at = tick(clock, over);
    fields[field] = over === undefined ? { value, at } : { value, at, over };
  };
  const isGone = registers[removed]?.value === true;
  if (row === undefined) {
    if (!isGone) put(removed, true);
  } else {
    if (isGone) put(removed, false);
    const values = toValues(kind, row);
    const once: readonly string[] = rowKinds[kind].once;
    for (const [field, value] of Object.entries(values)) {
      const known = registers[field];
      if (known && (once.includes(field) || canonicalText(known.value) === canonicalText(value)))
        continue;
      put(field, value);
    }
    for (const [field, { value }] of Object.entries(registers))
      if (field !== removed && value !== null && !(field in values) && !once.includes(field))
        put(field, null);
  }
  return Object.keys(fields).length > 0 ? { kind, id, fields } : undefined;
}
