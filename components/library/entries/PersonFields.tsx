import { i18n } from '#i18n';
import type { EntryFaults } from '../../../core/entries/check-entry.ts';
import type { Entry } from '../../../core/model/entry.ts';
import { Field } from './Field.tsx';
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
      <Rows
        legend={i18n.t('entries.roles')}
        rows={person.roles}
        blank={{ title: '' }}
        add={i18n.t('entries.addRole')}
        onChange={(roles) => onChange({ ...person, roles })}
      >
        {(role, set, at) => (
          <>
            <Field
              label={i18n.t('entries.roleTitle')}
              value={role.title}
              fault={faults.get(`roles.${at}.title`)}
              onInput={(title) => set({ ...role, title })}
            />
            <Field
              label={i18n.t('entries.roleOf')}
              value={role.organization}
              onInput={(organization) => set({ ...role, organization })}
            />
            <Field
              label={i18n.t('entries.from')}
              short
              value={role.from}
              fault={faults.get(`roles.${at}.from`)}
              onInput={(from) => set({ ...role, from })}
            />
            <Field
              label={i18n.t('entries.to')}
              short
              value={role.to}
              fault={faults.get(`roles.${at}.to`)}
              onInput={(to) => set({ ...role, to })}
            />
          </>
        )}
      </Rows>
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
