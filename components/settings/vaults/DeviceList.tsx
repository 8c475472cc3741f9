import { i18n } from '#i18n';
import { Ago } from '../../shared/Ago.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import type { DeviceItem } from './model.ts';

/** Who writes into a vault, and when each was last heard from: what is withheld cannot be proven otherwise. */
export function DeviceList({ devices, now }: { devices: readonly DeviceItem[]; now: number }) {
  if (devices.length === 0) return null;
  return (
    <div>
      <h5>{i18n.t('settings.vaults.devices')}</h5>
      <ul class="lines">
        {devices.map(({ id, name, isThis, heardAt }) => (
          <li key={id}>
            <span class="grow">
              {name === undefined ? <code>{id.slice(0, 8)}</code> : <Isolated text={name} />}{' '}
              {isThis && <span class="badge">{i18n.t('settings.vaults.thisDevice')}</span>}
            </span>
            <span class="hint">
              {heardAt === undefined ? (
                i18n.t('settings.vaults.notHeard')
              ) : (
                <>
                  {i18n.t('settings.vaults.heard')} <Ago at={heardAt} now={now} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
