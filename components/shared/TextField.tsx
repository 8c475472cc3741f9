import type { Ref } from 'preact';
import { useId } from './use-id.ts';

export interface TextFieldProps {
  label: string;
  value: string;
  /** What to write, or where to find it. */
  hint?: string | undefined;
  /** What is wrong with it. */
  fault?: string | undefined;
  type?: 'text' | 'password';
  required?: boolean;
  autoComplete?: string;
  multiline?: boolean;
  /** Of one line: the field itself, to bring the keyboard to it. */
  field?: Ref<HTMLInputElement>;
  onInput(value: string): void;
}

/** A labelled text with what helps beside it. */
export function TextField(props: TextFieldProps) {
  const { label, value, hint, fault, type = 'text', required, multiline, onInput } = props;
  const id = useId();
  const shared = {
    id,
    value,
    required,
    spellcheck: false,
    autoComplete: props.autoComplete ?? 'off',
    'aria-invalid': fault !== undefined,
    'aria-describedby': (fault ?? hint) === undefined ? undefined : `${id}-note`,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {multiline ? (
        <textarea rows={3} {...shared} />
      ) : type === 'password' ? (
        <input type="password" {...shared} />
      ) : (
        <input type="text" ref={props.field ?? null} {...shared} />
      )}
      {(fault ?? hint) !== undefined && (
        <p id={`${id}-note`} class={fault === undefined ? 'hint' : 'fault'}>
          {fault ?? hint}
        </p>
      )}
    </div>
  );
}
