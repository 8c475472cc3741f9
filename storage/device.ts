import type { DeviceClock } from '../core/sync/write-operation.ts';
import type { DeviceRow, Standing } from './log-rows.ts';

/** Where the device's row lies: the database, or the transaction of an upgrade. */
interface DeviceTable {
  get(id: 'this'): PromiseLike<DeviceRow | undefined>;
}

/** 62 bits: no two devices of a person, or of a newsroom, will have the same. */
function makeDeviceId(): string {
  const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => digits[byte % 36]).join(
    '',
  );
}

export async function readDevice(table: DeviceTable): Promise<DeviceRow> {
  return (
    (await table.get('this')) ?? {
      id: 'this',
      device: makeDeviceId(),
      logged: 0,
      standing: {},
      writes: 0,
    }
  );
}

export function clockOf({ device, last }: DeviceRow, now: number): DeviceClock {
  return { device, last, now };
}

export function countAll(standing: Standing): number {
  return Object.values(standing).reduce((sum, count) => sum + count, 0);
}
