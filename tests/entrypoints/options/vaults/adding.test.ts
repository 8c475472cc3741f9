import { expect, test } from 'vitest';
import type { AddState } from '../../../../components/settings/vaults/model.ts';
import { createAdding } from '../../../../entrypoints/options/vaults/adding.ts';
import { openPrompt } from '../access-prompt.ts';

test('who cancels while the browser asks for the host is asked nothing more', async () => {
  const states: AddState['is'][] = [];
  const adding = createAdding({
    show: ({ is }) => states.push(is),
    keep: async () => undefined,
    isKnown: async () => false,
  });
  const prompt = openPrompt();
  adding.open();
  adding.chooseKind('webdav');
  await adding.fillIn({ url: 'https://dav.example/', folder: 'vault', user: '', password: '' });
  expect(states.at(-1)).toBe('confirming');
  const connecting = adding.connect();
  adding.cancel();
  prompt.resolve(true);
  await connecting;
  expect(states.at(-1)).toBe('closed');
});
