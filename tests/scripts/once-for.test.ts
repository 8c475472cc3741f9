import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { onceFor } from '../../scripts/check/once-for.ts';

function begin(faults: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'once-for-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [memory, file] = [join(folder, 'cache/lint'), join(folder, 'package.zip')];
  const check = vi.fn<() => Promise<string[]>>(async () => faults);
  return { run: () => onceFor(memory, [file], check), write: (text: string) => writeFileSync(file, text), check }; // prettier-ignore
}

test('what passed is not looked at again until a byte of it is another', async () => {
  const { run, write, check } = begin([]);
  for (const [text, looks] of [
    ['a', 1],
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ] as const) {
    // prettier-ignore
    write(text);
    expect(await run()).toEqual([]);
    expect(check, text).toHaveBeenCalledTimes(looks);
  }
});

test('what failed fails again', async () => {
  const { run, write, check } = begin(['a fault']);
  write('a');
  for (const looks of [1, 2]) {
    expect(await run()).toEqual(['a fault']);
    expect(check).toHaveBeenCalledTimes(looks);
  }
});
