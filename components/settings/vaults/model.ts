import type { Impact } from '../../../core/sync/sync-store.ts';

/** Another device of a vault, or this one. */
export interface DeviceItem {
  id: string;
  /** What its person calls it; undefined where it has told no name. */
  name?: string | undefined;
  isThis: boolean;
  /** When it was last heard from, in milliseconds. */
  heardAt?: number | undefined;
}

/** Something that a person should know of a vault, in the interface's words. */
export interface VaultNote {
  tone: 'fine' | 'warning';
  text: string;
  /** True where it says that nothing was to be done. */
  idle?: boolean;
}

/** How a sync that runs now stands. */
export interface SyncStep {
  done: number;
  /** Undefined while nobody knows how much there is. */
  all?: number | undefined;
}

/** A vault as the settings show it. */
export interface VaultItem {
  id: string;
  name: string;
  /** The kind of place, in words. */
  kind: string;
  /** The host, or the folder's name. */
  place: string;
  /** A person carries its file; nothing is there to ask by the clock. */
  byHand: boolean;
  /** A newsroom's has members and keys of their own, no code and no passphrase. */
  isNewsroom: boolean;
  /** The browser forgot that it may use the folder, or holds the host back; a click asks again. */
  needsAccess: boolean;
  /** What its person told of the place does not lead there: the password, the address or the folder. */
  placeFails: boolean;
  paused: boolean;
  /** Own changes that the vault has not been told yet. */
  waiting: number;
  /** When the last sync went well, in milliseconds. */
  syncedAt?: number | undefined;
  step?: SyncStep | undefined;
  notes: readonly VaultNote[];
  /** What would happen to rows here; waits for a yes. */
  asks?: Impact | undefined;
  /** It is no longer at its place, and may be put there again. */
  mayAdopt: boolean;
  devices: readonly DeviceItem[];
}

/** A kind of place that is offered for a vault. */
export interface KindChoice {
  kind: string;
  /** Why this browser cannot use it; undefined where it can. */
  missing?: string | undefined;
}

export interface FormField {
  name: string;
  type: 'url' | 'text' | 'password' | 'folder' | 'file';
  required: boolean;
}

/** What a person has filled in: texts, and a folder or file that they have chosen. */
export type FormValues = Readonly<Record<string, unknown>>;

/** What is asked of a place, and what was filled in so far. */
export interface PlaceForm {
  kind: string;
  fields: readonly FormField[];
  values: FormValues;
  /** What is wrong, by field. */
  faults: Readonly<Record<string, string>>;
  /** A code from another device filled in the rest. */
  fromCode: boolean;
}

/** How changing a vault's place stands. */
export type EditState =
  { is: 'filling'; form: PlaceForm } | { is: 'confirming'; place: string; byHand: boolean };

/** How adding a vault stands. */
export type AddState =
  | { is: 'closed' }
  | { is: 'choosing'; kinds: readonly KindChoice[]; codeFault?: string | undefined }
  | { is: 'filling'; form: PlaceForm }
  | { is: 'confirming'; place: string; byHand: boolean }
  | { is: 'trying'; place: string }
  /** Nothing of ours is there; `foreign`: but files of others are. */
  | { is: 'fresh'; place: string; foreign: boolean }
  /** A vault is there, and wants its passphrase or a code. */
  | { is: 'locked'; place: string; fault?: string | undefined }
  | { is: 'joining'; place: string }
  | { is: 'refused'; text: string };
