import type * as v from 'valibot';
import type { Remote } from '../remote.ts';
import type { RemoteDeps } from './http.ts';

/** What a person fills in. Its label is the message `sync.field.NAME`, its hint `sync.hint.KIND.NAME`. */
export interface RemoteField {
  /** The setting's own name. */
  name: string;
  /** `folder`: a FileSystemDirectoryHandle; `file`: what `readContainer` gives of a chosen file. */
  type: 'url' | 'text' | 'password' | 'folder' | 'file';
  required: boolean;
  /** What a new remote begins with. */
  value?: string;
}

/** A kind of place that a vault can lie in. */
export interface RemoteKind<Settings> {
  readonly kind: string;
  /** In the order of a form. */
  readonly fields: readonly RemoteField[];
  /** The door: what was filled in, or was stored by another version. */
  readonly settings: v.GenericSchema<unknown, Settings>;
  /** Carried by a person, so that nothing is there to ask by the clock. */
  readonly byHand?: true;
  /** Hears of what others write as they write it, and so is told of own edits at once. */
  readonly live?: true;
  /** The hosts that the browser must let us reach, as match patterns. */
  origins(settings: Settings): string[];
  /** The place as a person is told of it: a host, or the name of a folder. */
  place(settings: Settings): string;
  open(settings: Settings, deps: RemoteDeps): Remote;
}
