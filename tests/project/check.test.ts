import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findFaults } from '../../scripts/check/lint-extension.ts';
import { budgets, describeSize, isTooLarge, measureScript } from '../../scripts/check/sizes.ts';

const unsafe = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' };
const files: Record<string, string> = {
  'reader.js': 'a.dangerouslySetInnerHTML',
  'loader.js': 'tiny',
};
const readFile = (file: string) => files[file] ?? '';

describe('the lint of the built extension', () => {
  test.each([
    ['nothing', [], []],
    ['the one of Preact', [{ ...unsafe, file: 'reader.js' }], []],
    [
      'a second one in the same file',
      [
        { ...unsafe, file: 'reader.js' },
        { ...unsafe, file: 'reader.js', line: 5 },
      ],
      ['warning UNSAFE_VAR_ASSIGNMENT in reader.js:5: Unsafe assignment to innerHTML'],
    ],
    [
      'one in a file without Preact',
      [{ ...unsafe, file: 'loader.js' }],
      ['warning UNSAFE_VAR_ASSIGNMENT in loader.js: Unsafe assignment to innerHTML'],
    ],
    [
      'another warning in a file with Preact',
      [{ code: 'DANGEROUS_EVAL', message: 'eval', file: 'reader.js' }],
      ['warning DANGEROUS_EVAL in reader.js: eval'],
    ],
    [
      'a warning of no file',
      [{ code: 'KEY_UNKNOWN', message: 'what is this' }],
      ['warning KEY_UNKNOWN: what is this'],
    ],
  ])('%s', (_, warnings, faults) => {
    expect(findFaults({ errors: [], warnings }, readFile)).toEqual(faults);
  });

  test('an error always stands', () => {
    const errors = [{ ...unsafe, file: 'reader.js' }];
    expect(findFaults({ errors, warnings: [] }, readFile)).toHaveLength(1);
  });
});

describe('the budgets of page scripts', () => {
  test('are those of the design', () => {
    expect(budgets['loader.js']).toBe(5_000);
    // What reads an article, whichever script of the three needs more of it.
    const shares = [budgets['glance.js'], budgets['reader.js'], budgets['cards.js']];
    expect(shares.reduce((sum, share) => sum! + share!, 0)).toBe(60_000);
  });

  test('what packs well may be long, what does not may not', () => {
    expect(isTooLarge(measureScript('loader.js', Buffer.alloc(100_000, 'a')))).toBe(false);
    expect(isTooLarge(measureScript('loader.js', randomBytes(5_000)))).toBe(true);
  });

  test('a script without a budget is too large', () => {
    expect(isTooLarge(measureScript('other.js', Buffer.from('a')))).toBe(true);
  });

  test('are told in kilobytes of 1,000', () => {
    const size = { file: 'reader.js', bytes: 41_260, budget: 60_000 };
    expect(describeSize(size)).toBe('reader.js 41.3 kB of 60.0 kB');
    const over = { ...size, bytes: 60_001 };
    expect(describeSize(over)).toBe('reader.js 60.0 kB of 60.0 kB, 1 bytes too many');
  });
});
