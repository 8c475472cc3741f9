import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeCourier, secondCourier } from '../../fixtures/courier.ts';
import { makeDataset } from '../../fixtures/make.ts';
import { runCli } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'source-context-'));

function write(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const run = (...args: string[]) => runCli(['dataset', ...args]);

const { people: _people, terms: _terms, statements: _statements, ...head } = makeDataset();
const headFile = write('head.json', head);
const people = write('people.csv', 'id,name\nruiz,Ana Ruiz\n');

test('a table is converted, and built with a head into a dataset that is valid', () => {
  const tables = join(folder, 'tables.json');
  expect(run('convert', people, '--out', tables).status).toBe(0);
  expect(JSON.parse(readFileSync(tables, 'utf8'))).toMatchObject({
    people: [{ id: 'ruiz', name: 'Ana Ruiz' }],
  });
  const whole = join(folder, 'whole.json');
  expect(run('build', headFile, tables, '--out', whole).status).toBe(0);
  expect(run('validate', whole)).toMatchObject({
    status: 0,
    stdout: 'test revision 1 is valid: 1 people, 0 terms, 0 statements.\n',
  });
});

test('the starter’s own folder is a source', () => {
  const starter = fileURLToPath(new URL('../../../starter', import.meta.url));
  expect(run('validate', starter)).toMatchObject({ status: 0 });
});

test('the difference of two datasets, row by row', () => {
  const { stdout } = run('diff', write('a.json', makeCourier(1)), write('b.json', secondCourier()));
  expect(stdout.split('\n')).toEqual(
    expect.arrayContaining([
      'add people vega',
      'mod statements s3',
      'del statements s7',
      '6 changes.',
    ]),
  );
});

test('what a dataset holds', () => {
  const { stdout } = run('stats', write('c.json', makeCourier(1)));
  expect(stdout).toContain('2 people, 1 terms, 200 statements');
  expect(stdout).toContain('said between 2024-01-10 and 2024-01-29');
});

test('what is wrong is told with file and line, and exits with 1', () => {
  const bad = write('bad.csv', 'id,name\nruiz,Ana\nb c,Ben\n');
  const { status, stderr } = run('validate', headFile, bad);
  expect(status).toBe(1);
  expect(stderr).toContain('bad.csv, line 3, id: must be 1 to 120 printable characters');
  expect(run('validate').status).toBe(2);
});
