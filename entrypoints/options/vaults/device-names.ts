import { useCallback } from 'preact/hooks';
import type { DeviceNames } from '../../../components/settings/vaults/describe-outcome.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { readDeviceNames } from '../../../storage/device-names.ts';
import { useLive } from '../live.ts';

export function useDeviceNames(db: SourceContextDatabase): DeviceNames {
  const names = useLive(useCallback(() => readDeviceNames(db), [db]));
  return (device) => names?.get(device);
}
