import { i18n } from '#i18n';
import type { EntryFaults } from '../../../core/entries/check-entry.ts';
import type { Entry } from '../../../core/model/entry.ts';
import { Field } from './Field.tsx';

type Term = Extract<Entry, { type: 'term' }>;

export interface WhenAndWhereProps {
  term: Term;
  faults: EntryFaults;
  onChange(term: Term): void;
}

/** A term's day or its time, and its place. */
export function WhenAndWhere({ term, faults, onChange }: WhenAndWhereProps) {
  const text = (field: 'date' | 'from' | 'to' | 'place', label: string, hint?: string) => (
    <Field
      label={label}
      short={field !== 'place'}
      hint={hint}
      value={term[field]}
      fault={faults.get(field)}
      onInput={(value) => onChange({ ...term, [field]: value })}
    />
  );
  return (
    <div class="together">
      {text('date', i18n.t('entries.date'), i18n.t('entries.dateHint'))}
      <div class="together">
        {text('from', i18n.t('entries.from'))}
        {text('to', i18n.t('entries.to'))}
      </div>
      {text('place', i18n.t('entries.place'), i18n.t('entries.placeHint'))}
    </div>
  );
}
