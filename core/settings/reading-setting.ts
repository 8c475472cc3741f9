import * as v from 'valibot';

export type SettingValue = string | number | boolean;

/** Where the settings page offers it; what belongs to `device` does not go along to other devices. */
export type SettingGroup = 'cards' | 'marks' | 'device';

export type SettingControl =
  | { type: 'switch' }
  | { type: 'choice'; options: readonly string[] }
  | { type: 'range'; from: number; to: number; step: number; unit: 'millisecond' | 'percent' };

/** A setting: a file in `rows/` and a row of the table in `reading-settings.ts`. Its texts bear its id. */
export interface ReadingSetting<Id extends string = string, T extends SettingValue = SettingValue> {
  id: Id;
  group: SettingGroup;
  atFirst: T;
  control: SettingControl;
  /** What is stored of it, or came from another device. */
  schema: v.GenericSchema<unknown, T>;
  /** Offered only while another setting has one of these values. */
  onlyWith?: { setting: string; values: readonly SettingValue[] };
}

type Place<Id extends string> = Pick<ReadingSetting<Id>, 'id' | 'group' | 'onlyWith'>;

export function makeSwitch<const Id extends string>(
  place: Place<Id> & { atFirst: boolean },
): ReadingSetting<Id, boolean> {
  return { ...place, control: { type: 'switch' }, schema: v.boolean() };
}

export function makeChoice<const Id extends string, const T extends string>(
  place: Place<Id> & { atFirst: NoInfer<T>; options: readonly T[] },
): ReadingSetting<Id, T> {
  const { options, ...rest } = place;
  return { ...rest, control: { type: 'choice', options }, schema: v.picklist(options) };
}

type Range = Omit<Extract<SettingControl, { type: 'range' }>, 'type'>;

export function makeRange<const Id extends string>(
  place: Place<Id> & { atFirst: number } & Range,
): ReadingSetting<Id, number> {
  const { from, to, step, unit, ...rest } = place;
  const schema = v.pipe(v.number(), v.minValue(from), v.maxValue(to));
  return { ...rest, control: { type: 'range', from, to, step, unit }, schema };
}
