import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { EntryFaults } from '../../../core/entries/check-entry.ts';
import type { AliasProposals } from '../../../core/entries/propose-aliases.ts';
import type { Entry, EntryKey } from '../../../core/model/entry.ts';
import { AliasRows } from './AliasRows.tsx';
import type { EntryFinderProps } from './EntryFinder.tsx';
import { Field } from './Field.tsx';
import { FormFrame } from './FormFrame.tsx';
import { PersonFields } from './PersonFields.tsx';
import { Proposals } from './Proposals.tsx';
import { TermFields } from './TermFields.tsx';

export interface EntryFormProps {
  title: string;
  draft: Entry;
  faults: EntryFaults;
  /** Grows with every try to save: then the first fault is gone to. */
  tries: number;
  proposals: AliasProposals;
  names: Readonly<Record<EntryKey, string>>;
  search: EntryFinderProps['search'];
  /** What stands beside the fields: the preview, likely duplicates. */
  aside: ComponentChildren;
  /** The address of the same form for an entry of the other type, where that is open. */
  otherType?: string | undefined;
  onChange(draft: Entry): void;
  onSave(): void;
  onDelete?: (() => void) | undefined;
}

export function EntryForm(props: EntryFormProps) {
  const {
    title,
    draft,
    faults,
    tries,
    proposals,
    names,
    search,
    aside,
    onChange,
    onSave,
    onDelete,
  } = props;
  return (
    <FormFrame
      {...{ title, faults, tries, onSave }}
      more={
        onDelete && (
          <button type="button" class="danger" onClick={onDelete}>
            {i18n.t('entries.delete')}
          </button>
        )
      }
    >
      <div class="head">
        <h2>{title}</h2>
        {props.otherType !== undefined && (
          <a href={props.otherType}>
            {i18n.t(draft.type === 'person' ? 'entries.asTerm' : 'entries.asPerson')}
          </a>
        )}
      </div>
      <div class="columns">
        <div class="fields">
          <Field
            label={i18n.t('entries.name')}
            value={draft.name}
            fault={faults.get('name')}
            onInput={(name) => onChange({ ...draft, name })}
          />
          <AliasRows
            aliases={draft.aliases}
            withKinds={draft.type === 'person'}
            onChange={(aliases) => onChange({ ...draft, aliases })}
          />
          <Proposals
            proposals={proposals}
            onTake={(taken) => onChange({ ...draft, aliases: [...draft.aliases, ...taken] })}
          />
          {draft.type === 'person' ? (
            <PersonFields person={draft} faults={faults} onChange={onChange} />
          ) : (
            <TermFields
              term={draft}
              faults={faults}
              names={names}
              search={search}
              onChange={onChange}
            />
          )}
        </div>
        <div class="aside">{aside}</div>
      </div>
    </FormFrame>
  );
}
