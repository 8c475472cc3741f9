import { canonicalText } from './canonical-text.ts';
import { splitField, toValues, type Row } from './fields.ts';
import { removed, type Operation, type Register } from './operation.ts';
import { rowKinds, type RowKindName } from './row-kinds.ts';
import { deviceOf, nextStamp, stampAfter, type Stamp } from './stamp.ts';

/** The device's clock: its last stamp moves on with each that is taken. */
export interface DeviceClock {
  readonly device: string;
  last: Stamp | undefined;
  now: number;
}

function tick(clock: DeviceClock, beaten: Stamp): Stamp {
  const next = nextStamp(clock.last, clock.now, clock.device);
  // A field that a wrong clock has stamped far ahead can still be edited, and the edit counts.
  if (beaten >= next) return stampAfter(beaten, clock.device);
  clock.last = next;
  return next;
}

/**
 * What a writer knew of others when it wrote over a register: its own earlier edits may not have been sent
 * yet, and what they were written over counts then.
 */
function seenBefore(device: string, known: Register | undefined): Stamp | undefined {
  return known && deviceOf(known.at) === device ? known.over : known?.at;
}

function newestOf(registers: Readonly<Record<string, Register>>): Stamp {
  let newest: Stamp = '';
  for (const { at } of Object.values(registers)) if (at > newest) newest = at;
  return newest;
}

/**
 * The operation of a local edit: what the row is to be, against the registers that stand.
 * Each field has a stamp of its own, so that members of a set keep the order they were given in; those that
 * are put elsewhere are stamped again.
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
  const put = (field: string, value: unknown, after: Stamp = '') => {
    const known = registers[field];
    const beaten = known && known.at > after ? known.at : after;
    const at = tick(clock, beaten);
    const over = seenBefore(clock.device, known);
    fields[field] = over === undefined ? { value, at } : { value, at, over };
    return at;
  };
  const isGone = registers[removed]?.value === true;
  if (row === undefined) {
    // After the last edit, whatever clock made it: else that would bring the row back.
    if (!isGone) put(removed, true, newestOf(registers));
  } else {
    if (isGone) put(removed, false);
    const values = toValues(kind, row);
    const once: readonly string[] = rowKinds[kind].once;
    let set = '';
    let lastMember: Stamp = '';
    for (const [field, value] of Object.entries(values)) {
      const { name, member } = splitField(field);
      if (name !== set) [set, lastMember] = [name, ''];
      const known = registers[field];
      const stays =
        known &&
        (once.includes(field) ||
          (canonicalText(known.value) === canonicalText(value) && known.at > lastMember));
      const at = stays ? known.at : put(field, value, lastMember);
      if (member !== undefined) lastMember = at;
    }
    for (const [field, { value }] of Object.entries(registers))
      if (field !== removed && value !== null && !(field in values) && !once.includes(field))
        put(field, null);
  }
  return Object.keys(fields).length > 0 ? { kind, id, fields } : undefined;
}
