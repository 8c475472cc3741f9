import { i18n } from '#i18n';
import type { EntryFaults } from '../../../core/entries/check-entry.ts';
import type { Role } from '../../../core/model/entry.ts';
import { Field } from './Field.tsx';
import { Rows } from './Rows.tsx';

export interface RoleRowsProps {
  roles: readonly Role[];
  faults: EntryFaults;
  onChange(roles: Role[]): void;
}

/** The offices of a person, each with its times. */
export function RoleRows({ roles, faults, onChange }: RoleRowsProps) {
  return (
    <Rows
      legend={i18n.t('entries.roles')}
      rows={roles}
      blank={{ title: '' }}
      add={i18n.t('entries.addRole')}
      onChange={onChange}
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
          <div class="together">
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
          </div>
        </>
      )}
    </Rows>
  );
}
