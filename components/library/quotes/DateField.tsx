import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isPartialDate, type PartialDate } from '../../../core/model/partial-date.ts';
import { useId } from '../../shared/use-id.ts';

interface DateFieldProps {
  label: string;
  date: PartialDate | undefined;
  onDate(date: PartialDate | undefined): void;
  /** Told at every stroke whether what stands there is a date or nothing. */
  onValid?(isValid: boolean): void;
}

/** A day, a month or a year; what is none of them is told at once and changes nothing. */
export function DateField({ label, date, onDate, onValid }: DateFieldProps) {
  const id = useId();
  const [text, setText] = useState(date ?? '');
  // Another date from elsewhere takes the place of what is typed.
  useEffect(() => setText(date ?? ''), [date]);
  const trimmed = text.trim();
  const isWrong = trimmed !== '' && !isPartialDate(trimmed);
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder={i18n.t('quotes.datePlaceholder')}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          const next = currentTarget.value.trim();
          onValid?.(next === '' || isPartialDate(next));
          if (next === '') onDate(undefined);
          else if (isPartialDate(next)) onDate(next);
        }}
      />
      {isWrong && (
        <span class="wrong" id={`${id}-wrong`} role="alert">
          {i18n.t('quotes.badDate')}
        </span>
      )}
    </p>
  );
}
