import * as v from 'valibot';
import { faultText } from '../../../components/settings/vaults/field-texts.ts';
import type { FormValues } from '../../../components/settings/vaults/model.ts';
import type { Remote } from '../../../core/sync/remote.ts';
import { readContainer } from '../../../core/sync/remotes/container.ts';
import { findRemoteKind } from '../../../core/sync/remotes/index.ts';
import type { RemoteField } from '../../../core/sync/remotes/remote-kind.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';

/** Where a vault is to lie, as a person filled it in and the table of remotes understood it. */
export interface ChosenPlace {
  kind: string;
  byHand: boolean;
  place: string;
  origins: string[];
  /** As they are kept: what is secret by itself. */
  settings: VaultRow['settings'];
  secretFields: VaultRow['secrets']['fields'];
  open(): Remote;
}

const isSecret = ({ type }: RemoteField) => type !== 'url' && type !== 'text';

/** What was filled in for a vault that is kept. */
export function formValuesOf({ settings, secrets }: VaultRow): FormValues {
  return { ...settings, ...secrets.fields };
}

/** A file is kept as the vault's files that are in it; one that is new begins with none. */
async function readFile(value: unknown): Promise<object> {
  if (!(value instanceof File)) return { name: 'source-context.vault', files: new Map() };
  const files = await readContainer(new Uint8Array(await value.arrayBuffer()), value.name);
  return { name: value.name, files };
}

/**
 * @returns the place, or what is wrong by field, in words
 * @throws RemoteError where a file is none that carries a vault
 */
export async function choosePlace(
  kindName: string,
  values: FormValues,
): Promise<{ ok: true; place: ChosenPlace } | { ok: false; faults: Record<string, string> }> {
  const kind = findRemoteKind(kindName);
  if (!kind) throw new Error(`There is no kind of place ${kindName}.`);
  const hasFile = kind.fields.some(({ type }) => type === 'file');
  const given = hasFile ? await readFile(values['files']) : values;
  const parsed = v.safeParse(kind.settings, given);
  if (!parsed.success) {
    const issues = v.flatten(parsed.issues).nested ?? {};
    const faults = Object.entries(issues).map(([field, texts]) => [
      field,
      faultText(texts?.[0] ?? ''),
    ]);
    return { ok: false, faults: Object.fromEntries(faults) as Record<string, string> };
  }
  const secretNames = new Set(['name', ...kind.fields.filter(isSecret).map(({ name }) => name)]);
  const entries = Object.entries(given);
  return {
    ok: true,
    place: {
      kind: kind.kind,
      byHand: kind.byHand === true,
      place: kind.place(parsed.output),
      origins: kind.origins(parsed.output),
      settings: Object.fromEntries(entries.filter(([name]) => !secretNames.has(name))),
      secretFields: Object.fromEntries(entries.filter(([name]) => secretNames.has(name))),
      open: () =>
        kind.open(parsed.output, {
          fetch: (...request) => fetch(...request),
          now: Date.now,
          wait: (milliseconds) => new Promise((passed) => setTimeout(passed, milliseconds)),
          // A look is over before anything is worth remembering.
          cache: { read: async () => undefined, write: async () => undefined },
        }),
    },
  };
}
