import { render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { JoinPanel } from '../../../components/settings/newsroom/JoinPanel.tsx';
import type { JoinState } from '../../../components/settings/newsroom/model.ts';
import { AddVault } from '../../../components/settings/vaults/AddVault.tsx';
import type { AddState, PlaceForm } from '../../../components/settings/vaults/model.ts';

const nothing = () => undefined;
const chooseFolder = async () => undefined;
const place = 'cloud.example';
const form: PlaceForm = {
  kind: 'webdav',
  fields: [{ name: 'url', type: 'url', required: true }],
  values: {},
  faults: {},
  fromCode: false,
};
const [closed, filling] = [{ is: 'closed' }, { is: 'filling', form }] as const;
const confirming = { is: 'confirming', place, byHand: false } as const;
const refused = { is: 'refused', text: 'It does not answer.' } as const;

function VaultSteps({ state }: { state: AddState }) {
  const on = { onOpen: nothing, onKind: nothing, onCode: nothing, onValues: nothing };
  const more = { onConnect: nothing, onCreate: nothing, onJoin: nothing, onBack: nothing };
  return <AddVault state={state} {...{ chooseFolder, ...on, ...more }} onCancel={nothing} />;
}

function JoinSteps({ state }: { state: JoinState }) {
  const on = { onFound: nothing, onInvitation: nothing, onValues: nothing };
  const more = { onConnect: nothing, onBack: nothing, onCancel: nothing };
  return <JoinPanel state={state} {...{ chooseFolder, ...on, ...more }} />;
}

/** The button that is pressed, the step it stands in, and the step that comes of it. */
const vaultSteps: [string, AddState, AddState][] = [
  ['Add a vault', closed, { is: 'choosing', kinds: [{ kind: 'webdav' }] }],
  ['Cancel', { is: 'choosing', kinds: [] }, closed],
  ['Next', filling, confirming],
  ['Connect', confirming, { is: 'trying', place }],
  ['Stop', { is: 'trying', place }, refused],
  ['Back to the form', refused, filling],
  ['Make the vault', { is: 'fresh', place, foreign: false }, { is: 'joining', place }],
  ['Cancel', { is: 'locked', place }, closed],
];

test.each(vaultSteps)('adding a vault, “%s” leads the keyboard on', async (pressed, from, to) => {
  const { rerender } = render(<VaultSteps state={from} />);
  screen.getByRole('button', { name: pressed }).focus();
  rerender(<VaultSteps state={to} />);
  const title = screen.getByRole('heading', { name: 'Add a vault' });
  await waitFor(() => expect(document.activeElement).toBe(title));
});

const joinSteps: [string, JoinState, JoinState][] = [
  ['Begin a new newsroom…', closed, filling],
  ['Next', filling, { is: 'confirming', place }],
  ['Connect', { is: 'confirming', place }, { is: 'joining', place }],
  ['Cancel', refused, closed],
];

test.each(joinSteps)(
  'joining a newsroom, “%s” leads the keyboard on',
  async (pressed, from, to) => {
    const { rerender } = render(<JoinSteps state={from} />);
    screen.getByRole('button', { name: pressed }).focus();
    rerender(<JoinSteps state={to} />);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H3'));
  },
);

test('a keyboard that is elsewhere stays there, and the first step takes none', () => {
  const { rerender } = render(<VaultSteps state={{ is: 'trying', place }} />);
  expect(document.activeElement).toBe(document.body);
  rerender(<VaultSteps state={{ is: 'locked', place }} />);
  expect(document.activeElement).toBe(document.body);
});
