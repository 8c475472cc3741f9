import { i18n } from '#i18n';
import { Ago } from '../../shared/Ago.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { NameEdit } from '../NameEdit.tsx';
import type { DeviceItem } from './model.ts';

export interface DeviceListProps {
  devices: readonly DeviceItem[];
  now: number;
  onNameDevice(device: string, name: string): void;
}

function Heard({ heardAt, now }: { heardAt: number | undefined; now: number }) {
  if (heardAt === undefined) return <>{i18n.t('settings.vaults.notHeard')}</>;
  return (
    <>
      {i18n.t('settings.vaults.heard')} <Ago at={heardAt} now={now} />
    </>
  );
}

/** Who writes into a vault, and when each was last heard from: what is withheld cannot be proven otherwise. */
export function DeviceList({ devices, now, onNameDevice }: DeviceListProps) {
  if (devices.length === 0) return null;
  return (
    <div>
      <h5>{i18n.t('settings.vaults.devices')}</h5>
      <ul class="lines">
        {devices.map((device) => (
          <li key={device.id}>
            <span class="grow">
              {device.name === undefined ? (
                <code>{device.id.slice(0, 8)}</code>
              ) : (
                <Isolated text={device.name} />
              )}{' '}
              {device.isThis && <span class="badge">{i18n.t('settings.vaults.thisDevice')}</span>}
            </span>
            {device.isThis ? (
              <NameEdit
                button={i18n.t('settings.vaults.nameDevice')}
                label={i18n.t('settings.vaults.deviceName')}
                name={device.name ?? ''}
                onName={(name) => onNameDevice(device.id, name)}
              />
            ) : (
              <span class="hint">
                <Heard heardAt={device.heardAt} now={now} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
