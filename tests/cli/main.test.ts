import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDataset, makePerson, makeStatement } from '../fixtures/make.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'source-context-'));

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const ruiz = makeDataset({ people: [makePerson('ruiz', 'Ana Ruiz')] });
const dataset = write('dataset.json', JSON.stringify(ruiz));

describe('read', () => {
  test('a file of text or a page', () => {
    const text = write('story.txt', 'Ana Ruiz spoke.');
    const page = write('story.html', '<p>Ana <b>Ruiz</b> spoke.</p>');
    for (const file of [text, page]) {
      const { status, stdout } = runCli(['read', file, '--dataset', dataset]);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        id: file,
        mentions: [{ start: 0, end: 8, entry: 'ruiz', rule: 'full-name' }],
      });
    }
  });

  test('lines, with the starter where no dataset is named', () => {
    const input = '{"id":1,"text":"Vladimir Putin spoke."}\nnonsense\n{"id":2,"text":""}\n';
    const { status, stdout } = runCli(['read', '--ndjson'], input);
    expect(status).toBe(0);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(answers).toMatchObject([
      { id: 1, mentions: [{ entry: 'putin' }] },
      { id: null, error: expect.stringContaining('line 2 is not JSON') },
      { id: 2, mentions: [] },
    ]);
  });
});

test('card: which statements a card shows, line by line', () => {
  const statements = [makeStatement('s1', 'ruiz', '2025-01-01')];
  const file = write('record.json', JSON.stringify({ ...ruiz, statements }));
  const input =
    '{"id":1,"entry":"ruiz","text":"Ana Ruiz spoke.","start":0}\n' +
    '{"id":2,"entry":"okoye","text":"","start":0}\n';
  const { status, stdout } = runCli(['card', '--ndjson', '--dataset', file], input);
  expect(status).toBe(0);
  expect(stdout.trim().split('\n').map((line) => JSON.parse(line) as object)).toEqual([
    { id: 1, statements: ['s1'], later: [] },
    { id: 2, error: expect.stringContaining('line 2 has "entry": "okoye", which no dataset has') },
  ]);
}); // prettier-ignore

describe('faults of the input end with 2 and one line that says what to do', () => {
  test.each([
    ['an unknown command', ['write'], 'there is no command "write"'],
    ['a command that every object has', ['constructor'], 'there is no command "constructor"'],
    ['no file', ['read'], 'read needs a file, or --ndjson'],
    ['a card of a file', ['card', 'story.txt'], 'card reads only lines'],
    ['a card without lines', ['card'], 'card reads only lines'],
    ['no lines', ['anchor'], 'anchor needs --ndjson'],
    ['a file that is not there', ['read', join(folder, 'none.txt')], 'ENOENT'],
    ['a folder', ['read', folder], 'EISDIR'],
    ['an unknown option', ['read', '--data'], "Unknown option '--data'"],
    ['a dataset that is none', ['read', '--dataset', write('bad.json', '{}'), '--ndjson'], 'is no valid dataset:\n  format: '],
    ['a dataset that is no JSON', ['read', '--dataset', write('worse.json', '{'), '--ndjson'], 'the file: is not JSON'],
  ])('%s', (_, args, message) => {
    const { status, stdout, stderr } = runCli(args);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^source-context: /);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect([status, stdout]).toEqual([2, '']);
  });
}); // prettier-ignore

test.each([[[]], [['--help']], [['read', '--help']]])('%j prints help', (args) => {
  const { status, stdout } = runCli(args);
  expect(status).toBe(0);
  expect(stdout).toContain('read [FILE...] [--dataset FILE]... [--ndjson]');
  expect(stdout).toContain('card [--dataset FILE]... --ndjson');
});
