import { canonicalText } from './canonical-text.ts';
import { removed, type Register } from './operation.ts';
import { rowKinds, type RowKindName } from './row-kinds.ts';
import type { Stamp } from './stamp.ts';

/** A row of the store; what it holds is checked where it comes in. */
export type Row = Readonly<Record<string, unknown>>;
export type Values = Record<string, unknown>;

/** A member of a set is a field of its own: the set's name, a slash, the member as canonical JSON. */
function fieldOfMember(name: string, member: unknown): string {
  return `${name}/${canonicalText(member)}`;
}

export function splitField(field: string): { name: string; member?: string } {
  const at = field.indexOf('/');
  return at < 0 ? { name: field } : { name: field.slice(0, at), member: field.slice(at + 1) };
}

/** Letters and digits, and nothing that stands in every object of JavaScript. */
const namePattern = /^[A-Za-z][A-Za-z0-9]{0,59}$/;

export function isFieldName(name: string): boolean {
  return namePattern.test(name) && !(name in Object.prototype);
}

/** A field that other devices are not told: what each knows for itself, and what other tools call otherwise. */
export function isLocal(kind: RowKindName, name: string): boolean {
  const local: readonly string[] = rowKinds[kind].local;
  return local.includes(name) || !isFieldName(name);
}

/** A row as the values of its fields, members of sets each by itself, without what a device keeps for itself. */
export function toValues(kind: RowKindName, row: Row): Values {
  const sets: readonly string[] = rowKinds[kind].sets;
  const values: Values = {};
  for (const [name, value] of Object.entries(row)) {
    if (value === undefined || isLocal(kind, name)) continue;
    if (!sets.includes(name)) values[name] = value;
    else for (const member of value as unknown[]) values[fieldOfMember(name, member)] = member;
  }
  return values;
}

/**
 * A row out of its registers. Members of a set stand in the order in which they were added. Unparsed: it
 * came from outside.
 */
export function toRow(kind: RowKindName, fields: Readonly<Record<string, Register>>): Values {
  const row: Values = {};
  const members: { name: string; register: Register; field: string }[] = [];
  const sets: readonly string[] = rowKinds[kind].sets;
  for (const name of sets) row[name] = [];
  for (const [field, register] of Object.entries(fields)) {
    if (field === removed || register.value === null) continue;
    const { name, member } = splitField(field);
    if (member === undefined) {
      // A set has members and no value of its own.
      if (!sets.includes(name)) row[name] = register.value;
    } else members.push({ name, register, field });
  }
  members.sort((a, b) => order(a.register.at, b.register.at) || order(a.field, b.field));
  for (const { name, register } of members)
    if (Array.isArray(row[name])) (row[name] as unknown[]).push(register.value);
  return row;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The stamps of a row's fields, as they lie beside it in the store; the values lie in the row. */
export interface Stamps {
  at: Record<string, Stamp>;
  over: Record<string, Stamp>;
}

/** Registers out of a row and its stamps; a field that has a stamp and no value was taken away. */
export function toRegisters(values: Readonly<Values>, stamps: Stamps): Record<string, Register> {
  const registers: Record<string, Register> = {};
  for (const [field, at] of Object.entries(stamps.at)) {
    const over = stamps.over[field];
    const value = Object.hasOwn(values, field) ? values[field] : null;
    registers[field] = over === undefined ? { value, at } : { value, at, over };
  }
  return registers;
}

export function toStamps(registers: Readonly<Record<string, Register>>): Stamps {
  const stamps: Stamps = { at: {}, over: {} };
  for (const [field, { at, over }] of Object.entries(registers)) {
    stamps.at[field] = at;
    if (over !== undefined) stamps.over[field] = over;
  }
  return stamps;
}
