import { canonicalText } from './canonical-text.ts';
import { removed, type Register } from './operation.ts';
import { rowKinds, type RowKindName } from './row-kinds.ts';
import { splitField } from './fields.ts';
import { deviceOf } from './stamp.ts';

export type Fields = Readonly<Record<string, Register>>;

/** A value that lost against another of which its writer did not know; kept so that it can be restored. */
export interface LostEdit {
  field: string;
  lost: Register;
  won: Register;
}

export interface MergedFields {
  fields: Record<string, Register>;
  /** The fields whose register is another than before. */
  changed: string[];
  lost: LostEdit[];
}

/** Negative where `a` is older. Clones of a device write equal stamps: then the value's bytes decide. */
function compareAge(a: Register, b: Register): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const [left, right] = [canonicalText(a.value), canonicalText(b.value)];
  return left < right ? -1 : Number(left > right);
}

/** Its writer had not seen the other: nobody chose between the two. Whoever writes twice has seen the first. */
function isUnseen(lost: Register, won: Register): boolean {
  const sawIt =
    deviceOf(won.at) === deviceOf(lost.at) || (won.over !== undefined && won.over >= lost.at);
  return !sawIt && canonicalText(lost.value) !== canonicalText(won.value);
}

/**
 * Merges two states of a row, field by field. The same result in any order and however often the same
 * comes, so that devices which have seen the same hold the same.
 */
export function mergeFields(kind: RowKindName, here: Fields, coming: Fields): MergedFields {
  const { once, sets } = rowKinds[kind];
  const merged: MergedFields = { fields: { ...here }, changed: [], lost: [] };
  for (const [field, register] of Object.entries(coming)) {
    const known = Object.hasOwn(here, field) ? here[field] : undefined;
    if (known === undefined) {
      merged.fields[field] = register;
      merged.changed.push(field);
      continue;
    }
    const age = compareAge(register, known);
    if (age === 0) continue;
    const isOnce = (once as readonly string[]).includes(field);
    const comes = isOnce ? age < 0 : age > 0;
    const [won, lost] = comes ? [register, known] : [known, register];
    if (comes) {
      merged.fields[field] = register;
      merged.changed.push(field);
    }
    const isMember = (sets as readonly string[]).includes(splitField(field).name);
    if (!isMember && field !== removed && isUnseen(lost, won))
      merged.lost.push({ field, lost, won });
  }
  return merged;
}

/** True where the row is to be seen: never deleted, or edited since. */
export function isStanding(fields: Fields): boolean {
  const deletion = fields[removed];
  if (deletion === undefined || deletion.value !== true) return true;
  return Object.entries(fields).some(([name, { at }]) => name !== removed && at > deletion.at);
}
