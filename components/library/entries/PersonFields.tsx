import { i18n } from '#i18n';
import type { EntryFaults } from '../../../core/entries/check-entry.ts';
import type { Entry } from '../../../core/model/entry.ts';
import { Field } from './Field.tsx';
import { RoleRows } from './RoleRows.tsx';
import { Rows } from './Rows.tsx';

type Person = Extract<Entry, { type: 'person' }>;

export interface PersonFieldsProps {
  person: Person;
  faults: EntryFaults;
  onChange(person: Person): void;
}

/** What only people have: offices with their times, and pages that are about them. */
export function PersonFields({ person, faults, onChange }: PersonFieldsProps) {
  return (
    <>
      <Field
        label={i18n.t('entries.description')}
        multiline
        value={person.description}
        onInput={(description) => onChange({ ...person, description })}
      />
      <RoleRows
        roles={person.roles}
        faults={faults}
        onChange={(roles) => onChange({ ...person, roles })}
      />
      <Rows
        legend={i18n.t('entries.sameAs')}
        rows={person.sameAs}
        blank=""
        add={i18n.t('entries.addAddress')}
        onChange={(sameAs) => onChange({ ...person, sameAs })}
      >
        {(address, set, at) => (
          <Field
            label={i18n.t('entries.address')}
            inputMode="url"
            value={address}
            fault={faults.get(`sameAs.${at}`)}
            onInput={set}
          />
        )}
      </Rows>
    </>
  );
}
