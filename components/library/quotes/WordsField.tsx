import { useId } from '../../shared/use-id.ts';

interface WordsFieldProps {
  label: string;
  hint?: string;
  value: string;
  onInput(value: string): void;
}

/** Words of some lines. */
export function WordsField({ label, hint, value, onInput }: WordsFieldProps) {
  const id = useId();
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}
