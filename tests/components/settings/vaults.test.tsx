import { fireEvent, render, screen } from '@testing-library/preact';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { describeOutcome } from '../../../components/settings/vaults/describe-outcome.ts';
import { faultText, fieldTexts } from '../../../components/settings/vaults/field-texts.ts';
import { kindNames } from '../../../components/settings/vaults/kind-names.ts';
import type { EditState, VaultItem } from '../../../components/settings/vaults/model.ts';
import { NewPassphrase } from '../../../components/settings/vaults/NewPassphrase.tsx';
import { VaultList } from '../../../components/settings/vaults/VaultList.tsx';
import { deviceFaults, syncStates, type Outcome } from '../../../core/sync/outcome.ts';
import { remoteFailures } from '../../../core/sync/remote.ts';
import { findRemoteKind, remoteKinds } from '../../../core/sync/remotes/index.ts';
import { storeFailures } from '../../../core/sync/sync-store.ts';
import { makeOutcome } from '../../fixtures/make-vault.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const vault: VaultItem = {
  id: 'v',
  name: 'Mine',
  kind: 'WebDAV',
  place: 'cloud.example',
  byHand: false,
  isNewsroom: false,
  needsAccess: false,
  placeFails: false,
  paused: false,
  waiting: 0,
  notes: [],
  mayAdopt: false,
  devices: [],
};

function show(parts: Partial<VaultItem>, more: { code?: string } = {}) {
  const does = {
    onSync: vi.fn<(id: string) => void>(),
    onStop: vi.fn<(id: string) => void>(),
    onPause: vi.fn<(id: string, paused: boolean) => void>(),
    onRename: vi.fn<(id: string, name: string) => void>(),
    onNameDevice: vi.fn<(device: string, name: string) => void>(),
    onLeave: vi.fn<(id: string) => void>(),
    onAllow: vi.fn<(id: string) => void>(),
    onConfirm: vi.fn<(id: string) => void>(),
    onRefuse: vi.fn<(id: string) => void>(),
    onAdopt: vi.fn<(id: string) => void>(),
    onShowCode: vi.fn<(id: string) => void>(),
    onPassphrase: vi.fn<(id: string, passphrase: string) => void>(),
    onEdit: vi.fn<(id: string) => void>(),
    onEdited: vi.fn<() => void>(),
    onEditConfirmed: vi.fn<(id: string) => void>(),
    onEditCancelled: vi.fn<() => void>(),
    onTakeOut: vi.fn<(id: string) => void>(),
    onBringIn: vi.fn<(id: string, file: File) => void>(),
    chooseFolder: async () => undefined,
  };
  const listWith = (state?: EditState, since: Partial<VaultItem> = {}) => (
    <VaultList
      vaults={[{ ...vault, ...parts, ...since }]}
      codes={more.code === undefined ? {} : { v: more.code }}
      editing={state && { id: 'v', state }}
      now={now}
      {...does}
    />
  );
  const { container, rerender } = render(listWith());
  const edit = (state?: EditState, since: Partial<VaultItem> = {}) =>
    rerender(listWith(state, since));
  return { does, text: () => container.textContent ?? '', edit };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

test('where the place or its password is refused, the way to another stands beside it', () => {
  const { does, edit } = show({ placeFails: true });
  const label = 'Change the place or its password';
  expect(button(label).closest('details')).toBeNull();
  fireEvent.click(button(label));
  expect(does.onEdit).toHaveBeenCalledWith('v');
  edit({ is: 'confirming', place: 'cloud.example', byHand: false });
  expect(screen.getByRole('group', { name: label }).closest('details')).toBeNull();
});

test('what is filled in of a place stays where it is, though a sync fails meanwhile', () => {
  const { edit } = show({});
  const label = 'Change the place or its password';
  edit({ is: 'confirming', place: 'cloud.example', byHand: false });
  edit({ is: 'confirming', place: 'cloud.example', byHand: false }, { placeFails: true });
  expect(screen.getByRole('group', { name: label }).closest('details')).not.toBeNull();
  // The keyboard went back to the button, which does not go from under it.
  edit(undefined, { placeFails: true });
  expect(document.activeElement).toBe(button(label));
  button(label).blur();
  edit(undefined, { placeFails: false });
  edit(undefined, { placeFails: true });
  expect(button(label).closest('details')).toBeNull();
});

test('the way to another password stays, and the keyboard on it, when the next sync ends well', () => {
  const { edit } = show({ placeFails: true });
  const way = button('Change the place or its password');
  way.focus();
  edit(undefined, { placeFails: false });
  expect(way.isConnected).toBe(true);
  expect(document.activeElement).toBe(way);
});

test('how a vault stands: what waits, what went wrong and what to do, when it last went well', () => {
  const { text, does } = show({
    waiting: 2,
    syncedAt: now - 3 * 3_600_000,
    notes: [{ tone: 'warning', text: 'cloud.example refused the password.' }],
  });
  expect(text()).toContain('2 changes are waiting to be sent.');
  expect(text()).toContain('cloud.example refused the password.');
  expect(text()).toContain('Last in step: 3 hours ago');
  fireEvent.click(button('Sync now'));
  expect(does.onSync).toHaveBeenCalledWith('v');
});

test('a sync under way can be stopped, and no second one is begun', () => {
  const { does } = show({ step: { done: 40, all: 100 } });
  expect(button('Sync now').disabled).toBe(true);
  expect(screen.getByRole('progressbar', { name: 'Syncing…' })).toBeTruthy();
  expect(screen.getByText('40 of 100')).toBeTruthy();
  fireEvent.click(button('Stop'));
  expect(does.onStop).toHaveBeenCalledWith('v');
});

test('much is changed only after a yes', () => {
  const { does, text } = show({ asks: { standing: 100, added: 1, changed: 2, removed: 60 } });
  expect(text()).toContain('would delete 60, change 2 and add 1 of your 100 rows');
  fireEvent.click(button('Go on'));
  expect(does.onConfirm).toHaveBeenCalledWith('v');
  fireEvent.click(button('Do not, and pause'));
  expect(does.onRefuse).toHaveBeenCalledWith('v');
});

test('the code is shown only after it is said what it opens; leaving wants a second click', () => {
  const { does, text } = show({});
  fireEvent.click(button('Code for the next device'));
  expect(does.onShowCode).not.toHaveBeenCalled();
  expect(text()).toContain('can read and change everything in the vault');
  fireEvent.click(button('Show the code'));
  expect(does.onShowCode).toHaveBeenCalledWith('v');
  fireEvent.click(button('Leave this vault'));
  expect(text()).toContain('All your data stays here');
  expect(does.onLeave).not.toHaveBeenCalled();
  const answers = screen.getAllByRole('button', { name: 'Leave this vault' });
  fireEvent.click(answers.at(-1)!);
  expect(does.onLeave).toHaveBeenCalledWith('v');
});

test('where the browser withholds the place, it can be asked again', () => {
  const { does } = show({ needsAccess: true });
  expect(screen.queryByRole('button', { name: 'Sync now' })).toBeNull();
  fireEvent.click(button('Allow access again'));
  expect(does.onAllow).toHaveBeenCalledWith('v');
});

test('a vault that a person carries is written and read, not asked by the clock', () => {
  const { does } = show({ byHand: true });
  expect(screen.queryByRole('button', { name: 'Sync now' })).toBeNull();
  fireEvent.click(button('Write the file'));
  expect(does.onTakeOut).toHaveBeenCalledWith('v');
  const file = new File(['x'], 'source-context.vault');
  fireEvent.change(screen.getByLabelText('Read a file'), { target: { files: [file] } });
  expect(does.onBringIn).toHaveBeenCalledWith('v', file);
});

test('a passphrase is long enough, and twice the same', () => {
  const onPassphrase = vi.fn<(passphrase: string) => void>();
  render(<NewPassphrase hint="" yes="Make" onPassphrase={onPassphrase} onCancel={vi.fn()} />);
  const type = (label: string, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
  type('Passphrase', 'short');
  fireEvent.click(button('Make'));
  expect(screen.getByText('Take at least 10 characters.')).toBeTruthy();
  type('Passphrase', 'correct horse battery staple lamp');
  expect(screen.getByText('Strong: nobody will guess it.')).toBeTruthy();
  type('The same again', 'correct horse battery staple lamb');
  fireEvent.click(button('Make'));
  expect(screen.getByText('The two are not the same.')).toBeTruthy();
  expect(onPassphrase).not.toHaveBeenCalled();
  type('The same again', 'correct horse battery staple lamp');
  fireEvent.click(button('Make'));
  expect(onPassphrase).toHaveBeenCalledWith('correct horse battery staple lamp');
});

test('the keyboard goes into what is changed of a vault, and back', () => {
  const { edit } = show({});
  fireEvent.click(button('Change the passphrase'));
  expect(document.activeElement?.textContent).toContain('Devices that are in the vault stay in');
  fireEvent.click(button('Cancel'));
  expect(document.activeElement).toBe(button('Change the passphrase'));
  edit({ is: 'confirming', place: 'cloud.example', byHand: false });
  expect(document.activeElement?.textContent).toContain('will lie at cloud.example');
  edit();
  expect(document.activeElement).toBe(button('Change the place or its password'));
});

describe('whatever a sync can come to has words', () => {
  const say = (parts: Partial<Outcome>) =>
    describeOutcome(makeOutcome(parts), (device) => (device === 'd1' ? 'Desk' : undefined));

  test.each(syncStates)('%s', (state) => {
    expect(say({ state }).map(({ text }) => text)).toEqual([expect.stringMatching(/\S.*\./)]);
  });
  test.each(remoteFailures)('the remote: %s', (failure) => {
    const [note] = say({ state: 'failed', failure: { failure, detail: { told: 'No.' } } });
    expect(note).toMatchObject({ tone: 'warning', text: expect.stringContaining('cloud.example') });
    expect(note?.text).toContain('It says: “No.”');
  });
  test.each(storeFailures)('the store: %s', (storeFailure) => {
    expect(say({ state: 'store', storeFailure })[0]?.text).toContain('Nothing is half done');
  });
  test.each(deviceFaults)('a device: %s', (kind) => {
    const [, named] = say({ faults: [{ device: 'd1', kind }] });
    expect(named).toMatchObject({ tone: 'warning', text: expect.stringContaining('Desk') });
  });
  test('counts, idleness, another name', () => {
    expect(say({ sent: 2, received: 1 })[0]?.text).toBe('Sent 2 rows. Received 1 row.');
    expect(say({})[0]).toMatchObject({ idle: true });
    expect(say({ renamed: true })[1]?.text).toContain('a copy of another one');
  });
});

test.each(remoteKinds.map(({ kind, fields }) => [kind, fields] as const))(
  'a place of the kind %s can be filled in',
  (kind, fields) => {
    expect(kindNames(kind).name).not.toBe(kind);
    for (const { name } of fields) {
      expect(fieldTexts(kind, name).label).not.toBe(name);
      expect(fieldTexts(kind, name).hint).toMatch(/\S/);
    }
  },
);

test.each([
  [
    'webdav',
    { url: 'cloud.example.org', folder: 'a' },
    'Write an address that begins with https://.',
  ],
  ['webdav', { folder: 'a' }, 'Fill this in.'],
  ['s3', { endpoint: 'https://a.example', bucket: 'a/b' }, 'No bucket is called so.'],
  ['nats', { servers: 'http://a.example' }, 'Write addresses that begin with wss://'],
])('what is wrong with a place is said in words of the interface: %s %j', (kind, values, words) => {
  const { issues } = v.safeParse(findRemoteKind(kind)!.settings, values);
  expect(issues?.map(({ message }) => faultText(message)).join(' ')).toContain(words);
});
