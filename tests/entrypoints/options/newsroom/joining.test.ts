import { expect, test } from 'vitest';
import type { JoinState } from '../../../../components/settings/newsroom/model.ts';
import { createJoining } from '../../../../entrypoints/options/newsroom/joining.ts';
import { openPrompt } from '../access-prompt.ts';

const filled = {
  name: 'Ana',
  servers: 'wss://one.example',
  team: 'desk',
  member: 'ana',
  password: 'secret',
};

test('who cancels while the browser asks for the host is asked nothing more', async () => {
  const states: JoinState['is'][] = [];
  const joining = createJoining({
    show: ({ is }) => states.push(is),
    keep: async () => undefined,
  });
  const prompt = openPrompt();
  joining.found();
  await joining.fillIn(filled);
  expect(states.at(-1)).toBe('confirming');
  const connecting = joining.connect();
  joining.cancel();
  prompt.resolve(true);
  await connecting;
  expect(states.at(-1)).toBe('closed');
});
