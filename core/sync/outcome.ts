import type { RemoteFailure, RemoteDetail } from './remote.ts';
import type { SealFault } from './seal.ts';
import type { Impact, StoreFailure } from './sync-store.ts';

/** How a sync ended. Each has its text in every language; in each of them nothing is lost. */
export const syncStates = [
  /** All is sent and received, but for what `faults` names. */
  'done',
  /** More would be removed or changed here than a person does: shown first, and gone on with `confirm`. */
  'ask',
  /** Nothing lies there. Nothing was written; `adopt` begins the vault there. */
  'empty',
  /** Something else lies there. Nothing was written; `adopt` begins the vault beside it. */
  'foreign',
  /** A vault lies there that this key does not open. */
  'other',
  /** A vault of a newer version of Source Context. */
  'newer',
  /** What was written came back different, twice. It stays here and is sent again. */
  'unsound',
  /** The remote did not do what it was asked; `failure` tells. */
  'failed',
  /** The store of this device did not take it; `storeFailure` tells. */
  'store',
  /** Somebody ended it. */
  'stopped',
] as const;
export type SyncState = (typeof syncStates)[number];

/** What is wrong with what one device wrote. It is not applied, and everything else goes on. */
export const deviceFaults = [
  ...(['altered', 'forged', 'stranger', 'no-key', 'newer'] as const satisfies readonly SealFault[]),
  /** A segment is not there though others need it: withheld, lost, or not there yet. */
  'withheld',
  /** The place shows an older state of that device than it did before. */
  'rolled-back',
  /** The place no longer shows that device at all. */
  'missing',
  /** Lines that no version writes. */
  'refused',
  /** Its clock is more than two days ahead of this one. */
  'clock',
] as const;
export type DeviceFaultKind = (typeof deviceFaults)[number];

/** Where something could not be read, nothing is summed up or taken away. */
export const hindering: ReadonlySet<DeviceFaultKind> = new Set([
  'altered', 'forged', 'no-key', 'newer', 'withheld',
]); // prettier-ignore

export interface DeviceFault {
  /** The device's name in the vault. */
  device: string;
  kind: DeviceFaultKind;
  /** The number of the segment. */
  n?: number;
}

export interface HeardDevice {
  device: string;
  /** When it wrote last, by its own clock, but no later than now; milliseconds. */
  heardAt: number;
  /** The member who signed it, where the vault has members. */
  signer?: string;
}

export interface Outcome {
  state: SyncState;
  /** Rows that this device has sent, and rows that came. */
  sent: number;
  received: number;
  requests: number;
  bytesUp: number;
  bytesDown: number;
  faults: DeviceFault[];
  devices: HeardDevice[];
  /** The place, as a person knows it. */
  place: string;
  /** With `ask`: what would happen, and the token that lets it happen. */
  ask?: { impact: Impact; token: string };
  /** With `failed`. */
  failure?: { failure: RemoteFailure; detail: RemoteDetail };
  /** With `store`. */
  storeFailure?: StoreFailure;
  /** This device was a copy of another, and goes by a new name from now on. */
  renamed?: true;
}
