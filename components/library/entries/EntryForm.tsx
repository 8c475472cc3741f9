import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryFaults } from '../../../core/entries/check-entry.ts';
import type { AliasProposals } from '../../../core/entries/propose-aliases.ts';
import type { Entry, EntryKey } from '../../../core/model/entry.ts';
import { AliasRows } from './AliasRows.tsx';
import type { EntryFinderProps } from './EntryFinder.tsx';
import { Field } from './Field.tsx';
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
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return (
    <form
      ref={form}
      class="entry-form"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
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
      <p role="alert" class="fault">
        {tries > 0 && faults.size > 0 && i18n.t('entries.notYet')}
      </p>
      <div class="actions">
        <button type="submit" class="primary">
          {i18n.t('entries.save')}
        </button>
        <a class="button" href="#entries">
          {i18n.t('entries.cancel')}
        </a>
        {onDelete && (
          <button type="button" class="danger" onClick={onDelete}>
            {i18n.t('entries.delete')}
          </button>
        )}
      </div>
    </form>
  );
}
