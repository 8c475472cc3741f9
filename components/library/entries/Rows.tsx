import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export interface RowsProps<T> {
  legend: string;
  rows: readonly T[];
  /** What a new row holds. */
  blank: T;
  add: string;
  onChange(rows: T[]): void;
  children(row: T, set: (row: T) => void, at: number): ComponentChildren;
}

/** A list that grows and shrinks by rows. */
export function Rows<T>({ legend, rows, blank, add, onChange, children }: RowsProps<T>) {
  return (
    <fieldset class="rows">
      <legend>{legend}</legend>
      {rows.length > 0 && (
        <ul>
          {rows.map((row, at) => (
            // Rows have no names of their own; a field keeps its place while one types in it.
            <li key={at}>
              {children(row, (next) => onChange(rows.with(at, next)), at)}
              <button
                type="button"
                class="quiet"
                aria-label={i18n.t('entries.removeRow', [legend, String(at + 1)])}
                onClick={() => onChange(rows.toSpliced(at, 1))}
              >
                {i18n.t('entries.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="quiet" onClick={() => onChange([...rows, blank])}>
        {add}
      </button>
    </fieldset>
  );
}
