import { useState } from 'preact/hooks';
import type { SettingControl, SettingValue } from '../../../core/settings/reading-setting.ts';
import type { SettingRow } from '../../../core/settings/reading-settings.ts';
import { remember } from '../../shared/formats.ts';
import { Switch } from '../../shared/Switch.tsx';
import { hintOf, nameOption, titleOf } from './setting-texts.ts';
import { useId } from '../../shared/use-id.ts';

const unitFormat = remember(
  (language, unit) => new Intl.NumberFormat(language, { style: 'unit', unit }),
);

export interface SettingFieldProps {
  row: SettingRow;
  value: SettingValue;
  onChange(value: SettingValue): void;
}

interface ControlProps<T extends SettingControl['type']> {
  row: SettingRow;
  control: Extract<SettingControl, { type: T }>;
  value: SettingValue;
  /** The id of its hint. */
  note: string;
  onChange(value: SettingValue): void;
}

function ChoiceControl({ row, control, value, note, onChange }: ControlProps<'choice'>) {
  const id = useId();
  return (
    <div class="setting-line">
      <label for={id}>{titleOf(row)}</label>
      <select
        id={id}
        aria-describedby={note}
        value={String(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {control.options.map((option) => (
          <option key={option} value={option}>
            {nameOption(option)}
          </option>
        ))}
      </select>
    </div>
  );
}

/**
 * While it is moved, the slider stands where it was moved to; it is stored where it is let go. What was stored
 * before comes back late, and the size of the text would change under the pointer.
 */
function RangeControl({ row, control, value, note, onChange }: ControlProps<'range'>) {
  const id = useId();
  const [moved, move] = useState<number>();
  const { from, to, step, unit } = control;
  const shown = moved ?? Number(value);
  const words = unitFormat(unit).format(shown);
  return (
    <div class="setting-line">
      <label for={id}>{titleOf(row)}</label>
      <span class="range">
        <input
          id={id}
          aria-describedby={note}
          type="range"
          min={from}
          max={to}
          step={step}
          value={shown}
          aria-valuetext={words}
          onInput={(event) => move(event.currentTarget.valueAsNumber)}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
          onBlur={() => move(undefined)}
        />
        <output for={id}>{words}</output>
      </span>
    </div>
  );
}

/** A setting of the table: its name, what it does, and what it is set to. */
export function SettingField({ row, value, onChange }: SettingFieldProps) {
  const note = useId();
  const { control } = row;
  const shared = { row, value, note, onChange };
  return (
    <div class="setting" id={`reading/${row.id}`}>
      {control.type === 'switch' && (
        <Switch label={titleOf(row)} on={value === true} describedBy={note} onChange={onChange} />
      )}
      {control.type === 'choice' && <ChoiceControl control={control} {...shared} />}
      {control.type === 'range' && <RangeControl control={control} {...shared} />}
      <p class="hint" id={note}>
        {hintOf(row)}
      </p>
    </div>
  );
}
