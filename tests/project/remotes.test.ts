import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { changeProblems } from '../../core/sync/members/change-team.ts';
import { invitationProblems } from '../../core/sync/members/invitation.ts';
import { teamStates } from '../../core/sync/members/sync-newsroom.ts';
import { remoteFailures } from '../../core/sync/remote.ts';
import { remoteKinds } from '../../core/sync/remotes/index.ts';
import { readCode, readFiles, root } from '../../scripts/check/project-files.ts';

/** English stands for all: another test holds the languages equal. */
const english = new Map(
  parseMessagesText(readFiles('locales/*.yml').get('locales/en.yml') ?? '', 'YAML').flatMap(
    (message) => (message.type === 'simple' ? [[message.key.join('.'), message.message]] : []),
  ) as [string, string][],
);

test.each(remoteFailures)('"%s" has a message that names the place and calms', (failure) => {
  const message = english.get(`sync.failure.${failure}`) ?? '';
  expect(message, `Write sync.failure.${failure} in locales/`).toContain('$1');
  expect(message).toContain('Nothing is lost');
});

describe.each(remoteKinds.map((row) => [row.kind, row] as const))('%s', (kind, { fields }) => {
  test('has a name, and each of its fields a label and a hint', () => {
    const keys = fields.flatMap(({ name }) => [`sync.field.${name}`, `sync.hint.${kind}.${name}`]);
    for (const key of [`sync.kind.${kind}`, ...keys])
      expect(english.get(key), `Write ${key} in locales/`).toMatch(/\S/);
  });

  test('is a file of its own, and has a test', () => {
    const advice = `Write tests/core/sync/remotes/${kind}.test.ts`;
    expect(existsSync(`${root}core/sync/remotes/${kind}.ts`)).toBe(true);
    expect(existsSync(`${root}tests/core/sync/remotes/${kind}.test.ts`), advice).toBe(true);
  });
});

test('every file that defines a kind of remote is in the table', () => {
  const files = [...readCode()].filter(
    ([path, text]) => path.startsWith('core/sync/remotes/') && /: RemoteKind<Settings>/.test(text),
  );
  const message = 'Name the file in core/sync/remotes/index.ts';
  expect(remoteKinds.map(({ kind }) => kind).sort(), message).toEqual(
    files.map(([path]) => basename(path, '.ts')).sort(),
  );
});

test('whatever a newsroom can say has its message', () => {
  const keys = [
    ...teamStates.map((state) => `newsroom.state.${state}`),
    ...changeProblems.map((problem) => `newsroom.problem.${problem}`),
    ...invitationProblems.map((problem) => `newsroom.invitation.${problem}`),
  ];
  for (const key of keys) expect(english.get(key), `Write ${key} in locales/`).toMatch(/\S/);
});
