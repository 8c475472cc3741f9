import { i18n } from '#i18n';
import type { EntryFaults } from '../../../core/entries/check-entry.ts';
import { termKinds, type Entry, type EntryKey } from '../../../core/model/entry.ts';
import { Choice } from '../../shared/Choice.tsx';
import { EntryFinder, type EntryFinderProps } from './EntryFinder.tsx';
import { Field } from './Field.tsx';
import { Rows } from './Rows.tsx';
import { WhenAndWhere } from './WhenAndWhere.tsx';
import { Isolated } from '../../shared/Isolated.tsx';

type Term = Extract<Entry, { type: 'term' }>;

export interface TermFieldsProps {
  term: Term;
  faults: EntryFaults;
  /** Names of the entries that the term speaks of, by id or key. */
  names: Readonly<Record<EntryKey, string>>;
  search: EntryFinderProps['search'];
  onChange(term: Term): void;
}

/** What only terms have: when and where, of what a part, who took part, by which sources. */
export function TermFields({ term, faults, names, search, onChange }: TermFieldsProps) {
  const chosen = (key: EntryKey, remove: () => void) => (
    <li key={key}>
      <Isolated text={names[key] ?? key} />
      <button
        type="button"
        class="quiet"
        aria-label={i18n.t('entries.removeEntry', [names[key] ?? key])}
        onClick={remove}
      >
        {i18n.t('entries.remove')}
      </button>
    </li>
  );
  return (
    <>
      <Choice
        label={i18n.t('entries.kind')}
        value={term.kind}
        options={termKinds.map((kind) => [kind, i18n.t(`term.${kind}`)] as const)}
        onChange={(kind) => onChange({ ...term, kind })}
      />
      <Field
        label={i18n.t('entries.summary')}
        multiline
        value={term.summary}
        onInput={(summary) => onChange({ ...term, summary })}
      />
      <WhenAndWhere term={term} faults={faults} onChange={onChange} />
      <fieldset class="rows">
        <legend>{i18n.t('entries.partOf')}</legend>
        {term.partOf !== undefined && (
          <ul class="chosen">
            {chosen(term.partOf, () => onChange({ ...term, partOf: undefined }))}
          </ul>
        )}
        <EntryFinder
          label={i18n.t('entries.findTerm')}
          type="term"
          search={search}
          onPick={({ key }) => onChange({ ...term, partOf: key })}
        />
      </fieldset>
      <fieldset class="rows">
        <legend>{i18n.t('entries.participants')}</legend>
        {term.participants.length > 0 && (
          <ul class="chosen">
            {term.participants.map((key, at) =>
              chosen(key, () =>
                onChange({ ...term, participants: term.participants.toSpliced(at, 1) }),
              ),
            )}
          </ul>
        )}
        <EntryFinder
          label={i18n.t('entries.findPerson')}
          type="person"
          search={search}
          onPick={({ key }) =>
            onChange({ ...term, participants: [...new Set([...term.participants, key])] })
          }
        />
      </fieldset>
      <Rows
        legend={i18n.t('entries.sources')}
        rows={term.sources}
        blank={{ title: '', outlet: '' }}
        add={i18n.t('entries.addSource')}
        onChange={(sources) => onChange({ ...term, sources })}
      >
        {(source, set, at) => (
          <>
            <Field
              label={i18n.t('entries.sourceTitle')}
              value={source.title}
              fault={faults.get(`sources.${at}.title`)}
              onInput={(title) => set({ ...source, title })}
            />
            <Field
              label={i18n.t('entries.outlet')}
              value={source.outlet}
              fault={faults.get(`sources.${at}.outlet`)}
              onInput={(outlet) => set({ ...source, outlet })}
            />
            <Field
              label={i18n.t('entries.published')}
              short
              value={source.published}
              fault={faults.get(`sources.${at}.published`)}
              onInput={(published) => set({ ...source, published })}
            />
            <Field
              label={i18n.t('entries.address')}
              inputMode="url"
              value={source.url}
              fault={faults.get(`sources.${at}.url`)}
              onInput={(url) => set({ ...source, url })}
            />
          </>
        )}
      </Rows>
    </>
  );
}
