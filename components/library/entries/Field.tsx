import { i18n } from '#i18n';
import type { EntryFault } from '../../../core/entries/check-entry.ts';
import { useId } from '../../shared/use-id.ts';

export interface FieldProps {
  label: string;
  value: string | undefined;
  fault?: EntryFault | undefined;
  hint?: string | undefined;
  multiline?: boolean;
  /** The narrow ones: dates and languages. */
  short?: boolean;
  inputMode?: 'url';
  onInput(value: string): void;
}

/** A labelled text with what is wrong with it beside it. */
export function Field({
  label,
  value,
  fault,
  hint,
  multiline,
  short,
  inputMode,
  onInput,
}: FieldProps) {
  const id = useId();
  const shared = {
    id,
    value: value ?? '',
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault || hint ? `${id}-note` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class={short ? 'field short' : 'field'}>
      <label for={id}>{label}</label>
      {multiline ? (
        <textarea rows={2} {...shared} />
      ) : (
        <input type="text" inputMode={inputMode} {...shared} />
      )}
      {(fault ?? hint) !== undefined && (
        <p id={`${id}-note`} class={fault ? 'fault' : 'hint'}>
          {fault ? i18n.t(`entries.fault.${fault}`) : hint}
        </p>
      )}
    </div>
  );
}
