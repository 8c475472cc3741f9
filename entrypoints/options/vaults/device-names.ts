import { useCallback } from 'preact/hooks';
import type { DeviceNames } from '../../../components/settings/vaults/describe-outcome.ts';
import { change } from '../../../storage/change.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { useLive } from '../live.ts';

/** What people call their devices: synced settings, so that each is called the same everywhere. */

const idOf = (device: string) => `device ${device}`;

export function useDeviceNames(db: SourceContextDatabase): DeviceNames {
  const named = useLive(
    useCallback(() => db.settings.where('id').startsWith('device ').toArray(), [db]),
  );
  return (device) => {
    const name = named?.find(({ id }) => id === idOf(device))?.['name'];
    return typeof name === 'string' && name !== '' ? name : undefined;
  };
}

export async function nameDevice(
  db: SourceContextDatabase,
  device: string,
  name: string,
): Promise<void> {
  const id = idOf(device);
  await change(db, [{ table: 'settings', id, put: { id, name } }]);
}
