import { canonicalText } from './canonical-text.ts';
import { isFieldName, splitField } from './fields.ts';
import { operationVersion, type Operation, type Register } from './operation.ts';
import { isRowKind, rowKinds } from './row-kinds.ts';
import { deviceOf, isStamp, stampAfter, type Stamp } from './stamp.ts';
import type { ParkedLine } from './sync-store.ts';

/**
 * An operation as one line of JSON: `{"v", "kind", "id", "at", "fields"}`. Fields stand in the order of
 * their stamps as `[name, value, at?, over?]`; without `at` (or with 0) a field was stamped right after the
 * one before it, and the first at the line's `at`. A member of a set has its value in its name: 1 says that
 * it is there. So 100 new rows of eight fields need 100 stamps, not 800.
 */
type Cell = [name: string, value: unknown, at?: Stamp | 0, over?: Stamp];

/** What a line may hold; an honest one is far below. The longest are entries with thousands of names. */
const mostSigns = 1_000_000;
const mostFields = 5_000;
const deepest = 40;

const idPattern = /^[^\p{C}]{1,400}$/u;

function isMember(kind: string, field: string): boolean {
  const { name, member } = splitField(field);
  return (
    member !== undefined && isRowKind(kind) && (rowKinds[kind].sets as string[]).includes(name)
  );
}

export function writeLine({ kind, id, fields }: Operation): string {
  const ordered = Object.entries(fields).sort(([, a], [, b]) => (a.at < b.at ? -1 : 1));
  let expected = ordered[0]?.[1].at ?? '';
  const line = { v: operationVersion, kind, id, at: expected, fields: [] as Cell[] };
  for (const [name, { value, at, over }] of ordered) {
    const shown = value !== null && isMember(kind, name) ? 1 : value;
    const stamp = at === expected ? 0 : at;
    line.fields.push(
      over !== undefined
        ? [name, shown, stamp, over]
        : stamp
          ? [name, shown, stamp]
          : [name, shown],
    );
    expected = stampAfter(at, deviceOf(at));
  }
  return JSON.stringify(line);
}

export type ParsedLine =
  | { operation: Operation }
  /** Of a newer version: to be kept as it is. */
  | { parked: ParkedLine }
  /** What is wrong with it; such a line was written by no version of ours. */
  | { refused: string };

/** How deep brackets nest; counts those in texts as well, which only makes it stricter. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === 0x5b || sign === 0x7b) most = Math.max(most, ++depth);
    else if (sign === 0x5d || sign === 0x7d) depth--;
  }
  return most;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The register of one field, or what is wrong with it. */
function parseCell(kind: string, cell: unknown, expected: Stamp): [string, Register] | string {
  if (!Array.isArray(cell)) return 'a field is no list';
  const [field, shown, at, over] = cell as unknown[];
  if (typeof field !== 'string' || shown === undefined) return 'a field has no name or no value';
  const { name, member } = splitField(field);
  if (!isFieldName(name)) return 'a field has a hostile name';
  const stamp = at === undefined || at === 0 ? expected : at;
  if (typeof stamp !== 'string' || !isStamp(stamp)) return `${name} has no stamp`;
  if (over !== undefined && !(typeof over === 'string' && isStamp(over)))
    return `${name} was written over no stamp`;
  let value: unknown = shown;
  if (member !== undefined && shown !== null) {
    value = parseJson(member);
    if (shown !== 1 || !isMember(kind, field) || canonicalText(value) !== member)
      return `${name} has a member that is none`;
  }
  return [field, over === undefined ? { value, at: stamp } : { value, at: stamp, over }];
}

/** The door of the log: one line of what another device wrote. */
export function parseLine(text: string): ParsedLine {
  if (text.length > mostSigns) return { refused: 'a line is too long' };
  if (depthOf(text) > deepest) return { refused: 'a line nests too deep' };
  const line = parseJson(text);
  if (typeof line !== 'object' || line === null) return { refused: 'a line is no JSON' };
  const { v, kind, id, at, fields } = line as Record<string, unknown>;
  if (typeof v !== 'number' || typeof kind !== 'string') return { refused: 'a line has no kind' };
  if (v > operationVersion || !isRowKind(kind)) return { parked: text };
  if (typeof id !== 'string' || !idPattern.test(id)) return { refused: 'a row has no id' };
  if (typeof at !== 'string' || !isStamp(at)) return { refused: 'a line has no stamp' };
  if (!Array.isArray(fields) || fields.length > mostFields)
    return { refused: 'a line has no fields, or too many' };
  const registers: Record<string, Register> = {};
  let expected = at;
  for (const cell of fields as unknown[]) {
    const parsed = parseCell(kind, cell, expected);
    if (typeof parsed === 'string') return { refused: parsed };
    const [field, register] = parsed;
    registers[field] = register;
    expected = stampAfter(register.at, deviceOf(register.at));
  }
  return { operation: { kind, id, fields: registers } };
}

export interface ParsedLines {
  operations: Operation[];
  parked: ParkedLine[];
  refused: string[];
}

export function parseLines(lines: readonly string[]): ParsedLines {
  const parsed: ParsedLines = { operations: [], parked: [], refused: [] };
  for (const line of lines) {
    const one = parseLine(line);
    if ('operation' in one) parsed.operations.push(one.operation);
    else if ('parked' in one) parsed.parked.push(one.parked);
    else parsed.refused.push(one.refused);
  }
  return parsed;
}
