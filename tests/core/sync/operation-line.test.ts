import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toValues } from '../../../core/sync/fields.ts';
import type { Operation } from '../../../core/sync/operation.ts';
import { parseLine, parseLines, writeLine } from '../../../core/sync/operation-line.ts';
import { writeOperation } from '../../../core/sync/write-operation.ts';

const at = '0mjuomr2d-0000-anna';
const line = (change: object) =>
  JSON.stringify({ v: 1, kind: 'quote', id: 'q', at, fields: [['note', 'n']], ...change });

const json = fc.jsonValue({ maxDepth: 3 });
const rows = fc.record({
  id: fc.constant('q'),
  note: json,
  tags: fc.uniqueArray(fc.string(), { maxLength: 5 }),
  about: fc.uniqueArray(fc.string(), { maxLength: 3 }),
});

test('what is written is read back the same, over however many edits', () => {
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (states) => {
      const clock = { device: 'anna', last: undefined as string | undefined, now: 1_000 };
      let fields: Operation['fields'] = {};
      for (const row of states) {
        clock.now += 500;
        const operation = writeOperation(clock, 'quote', 'q', row, fields);
        if (!operation) continue;
        expect(parseLine(writeLine(operation))).toEqual({ operation });
        fields = { ...fields, ...operation.fields };
      }
      const whole = { kind: 'quote', id: 'q', fields };
      expect(parseLine(writeLine(whole))).toEqual({ operation: whole });
    }),
  );
});

test('a new row is one stamp long', () => {
  const clock = { device: 'anna', last: undefined, now: Date.UTC(2026, 0, 1) };
  const row = { id: 'q', note: 'n', tags: ['a', 'b'] };
  const operation = writeOperation(clock, 'quote', 'q', row, {});
  expect(Object.keys(toValues('quote', row))).toHaveLength(4);
  expect(writeLine(operation!).match(/-anna/g)).toHaveLength(1);
});

test.each([
  ['a newer version', { v: 2 }],
  ['a kind that comes later', { kind: 'album' }],
  ['a kind that every object has', { kind: 'constructor' }],
])('%s is kept as it is', (_, change) => {
  expect(parseLine(line(change))).toEqual({ parked: line(change) });
});

test.each([
  ['no kind', { kind: 7 }],
  ['no id', { id: '' }],
  ['a control character in its id', { id: 'a\u0000b' }],
  ['an endless id', { id: 'x'.repeat(500) }],
  ['no stamp', { at: 'yesterday' }],
  ['no fields', { fields: {} }],
  ['a field that is no list', { fields: ['note'] }],
  ['a field without a value', { fields: [['note']] }],
  ['__proto__', { fields: [['__proto__', {}]] }],
  ['constructor', { fields: [['constructor', 1]] }],
  ['a name with a dot', { fields: [['a.b', 1]] }],
  ['a stamp of a field that is none', { fields: [['note', 'n', '1']] }],
  ['an over that is none', { fields: [['note', 'n', 0, 'x']] }],
  ['a member of what is no set', { fields: [['note/"a"', 1]] }],
  ['a member with another value', { fields: [['tags/"a"', 'b']] }],
  ['a member in another writing', { fields: [['tags/ "a"', 1]] }],
  ['a member that is no JSON', { fields: [['tags/a', 1]] }],
  ['too many fields', { fields: Array.from({ length: 6_000 }, (_, i) => [`f${i}`, i]) }],
  ['too deep a value', { fields: [['note', JSON.parse('['.repeat(60) + ']'.repeat(60))]] }],
  ['too long a value', { fields: [['note', 'x'.repeat(1_000_001)]] }],
])('%s is refused', (_, change) => {
  expect(parseLine(line(change))).toHaveProperty('refused');
});

test.each(['', 'null', '[]', '7', '{"v":1', '{"__proto__":{"v":1,"kind":"quote"}}'])(
  '%s is no line',
  (text) => expect(parseLine(text)).toHaveProperty('refused'),
);

test('one bad line does not cost the others', () => {
  const { operations, parked, refused } = parseLines([line({}), '{', line({ v: 9 }), line({})]);
  expect([operations.length, parked.length, refused.length]).toEqual([2, 1, 1]);
});
