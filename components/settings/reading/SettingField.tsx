import type { SettingValue } from '../../../core/settings/reading-setting.ts';
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

interface ControlProps extends SettingFieldProps {
  id: string;
  note: string;
}

function Control({ row: { control }, value, id, note, onChange }: ControlProps) {
  const shared = { id, 'aria-describedby': note };
  if (control.type === 'choice')
    return (
      <select
        {...shared}
        value={String(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {control.options.map((option) => (
          <option key={option} value={option}>
            {nameOption(option)}
          </option>
        ))}
      </select>
    );
  if (control.type === 'switch') return null;
  const { from, to, step, unit } = control;
  const words = unitFormat(unit).format(Number(value));
  return (
    <span class="range">
      <input
        {...shared}
        type="range"
        min={from}
        max={to}
        step={step}
        value={Number(value)}
        aria-valuetext={words}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{words}</output>
    </span>
  );
}

/** A setting of the table: its name, what it does, and what it is set to. */
export function SettingField(props: SettingFieldProps) {
  const { row, value, onChange } = props;
  const id = useId();
  const hint = (
    <p class="hint" id={`${id}-note`}>
      {hintOf(row)}
    </p>
  );
  return (
    <div class="setting" id={`reading/${row.id}`}>
      {row.control.type === 'switch' ? (
        <Switch label={titleOf(row)} on={value === true} onChange={onChange} />
      ) : (
        <div class="setting-line">
          <label for={id}>{titleOf(row)}</label>
          <Control {...props} id={id} note={`${id}-note`} />
        </div>
      )}
      {hint}
    </div>
  );
}
