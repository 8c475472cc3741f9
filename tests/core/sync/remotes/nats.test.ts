import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { nats } from '../../../../core/sync/remotes/nats.ts';
import {
  addMessage,
  keepNames,
  readPartCount,
  type VaultNames,
} from '../../../../core/sync/remotes/nats/names.ts';
import {
  folderSubjects,
  readSubject,
  subjectOf,
} from '../../../../core/sync/remotes/nats/subjects.ts';

const filledIn = {
  servers: 'wss://one.example.org:8443',
  team: 'desk',
  member: 'anna',
  password: 'x',
};
const isTaken = (changed: object) => v.is(nats.settings, { ...filledIn, ...changed });

describe('what is filled in', () => {
  test.each([
    'wss://one.example.org', 'wss://one.example.org:8443  wss://two.example.org,wss://three.example.org',
    'ws://127.0.0.1:8080', 'ws://localhost', 'ws://10.1.2.3', 'ws://192.168.0.7', 'ws://172.16.0.1', 'ws://[::1]:80',
    'ws://[fd00::1]',
  ])('%s is taken', (servers) => expect(isTaken({ servers })).toBe(true)); // prettier-ignore

  test.each([
    '', 'one.example.org', 'https://one.example.org', 'ws://one.example.org', 'ws://172.32.0.1', 'ws://8.8.8.8',
    'ws://10.evil.example', 'ws://localhost.evil.example', 'wss://anna:x@one.example.org', 'wss://one.example.org?x',
    'wss://one.example.org ws://two.example.org',
  ])('%s is not', (servers) => expect(isTaken({ servers })).toBe(false)); // prettier-ignore

  test('names that are no part of a subject are not taken', () => {
    for (const name of ['', 'a.b', '*', '>', 'Anna', 'анна', 'a b', 'x'.repeat(33)])
      for (const field of ['team', 'member']) expect(isTaken({ [field]: name }), name).toBe(false);
    expect(isTaken({ password: '' })).toBe(false);
  });

  test('the place is the first host, and no permission of the browser is needed', () => {
    const settings = v.parse(nats.settings, { ...filledIn, servers: 'wss://a.org:1 wss://b.org' });
    expect(nats.place(settings)).toBe('a.org:1');
    expect(nats.origins(settings)).toEqual([]);
  });
});

test('a path comes back from its subject', () => {
  for (const path of ['heads/abc.12.0f', 'abc/12.0f.seg', 'vault.e', 'a/b/c.d']) {
    const subject = subjectOf('desk', 'anna', path);
    expect(readSubject(subject)).toEqual({ member: 'anna', path });
  }
  expect(subjectOf('desk', 'anna', 'heads/abc.12.0f')).toBe('ds.desk.w.anna.heads.abc,12,0f');
  expect(folderSubjects('desk', 'heads')).toBe('ds.desk.w.*.heads.*');
  expect(folderSubjects('desk', '')).toBe('ds.desk.w.*.*');
  expect(readSubject('ds.desk.w.anna')).toBeUndefined();
});

describe('the names of a folder', () => {
  const heads = (member: string) => `ds.desk.w.${member}.heads.a,1,f`;
  const fold = (...messages: [string, string | undefined][]) => {
    const names: VaultNames = { stream: 's', sequence: 0, files: {} };
    for (const [subject, kind] of messages) addMessage(names, subject, kind);
    return Object.entries(names.files);
  };

  test('hold what was written and not removed since', () => {
    expect(fold([heads('anna'), 'file 1'])).toEqual([['heads/a.1.f', 'anna']]);
    expect(fold([heads('anna'), 'file 1'], [heads('anna'), 'gone'])).toEqual([]);
    expect(fold([heads('anna'), 'gone'], [heads('anna'), 'file 1'])).toHaveLength(1);
  });

  test("do not hear one member about another's file", () => {
    const other = fold(
      [heads('anna'), 'file 1'],
      [heads('boris'), 'gone'],
      [heads('boris'), 'file 1'],
    );
    expect(other).toEqual([['heads/a.1.f', 'anna']]);
  });

  test('hold nothing that has no header of ours', () => {
    expect(fold([heads('anna'), undefined], [heads('anna'), ''], [heads('anna'), 'part'])).toEqual(
      [],
    );
  });

  test('are not endless', () => {
    const names: VaultNames = { stream: 's', sequence: 0, files: {} };
    for (let i = 0; i < 100_000; i++) names.files[`heads/${i}`] = 'anna';
    expect(addMessage(names, heads('anna'), 'file 1')).toBe(false);
  });

  test('are kept only of the same stream, and never of a later state of it', () => {
    const known = { stream: 's', sequence: 5, files: { 'heads/a': 'anna' } };
    const anew = { stream: 's', sequence: 0, files: {} };
    expect(keepNames(known, 's', 5)).toEqual(known);
    expect(keepNames(known, 's', 9)).toEqual(known);
    expect(keepNames(known, 's', 4)).toEqual(anew);
    expect(keepNames({ ...known, stream: 't' }, 's', 9)).toEqual(anew);
    expect(keepNames(undefined, 's', 9)).toEqual(anew);
  });
});

test('of how many messages a file is made', () => {
  expect(readPartCount('file 3')).toBe(3);
  for (const bad of [undefined, '', 'file', 'file 0', 'file -1', 'file 1e9', 'file 99999', 'gone'])
    expect(readPartCount(bad), bad).toBeUndefined();
});
