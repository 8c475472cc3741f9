import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  deviceOf,
  isStamp,
  mostAhead,
  nextStamp,
  seeStamp,
  stampAfter,
  timeOf,
} from '../../../core/sync/stamp.ts';

const times = fc.integer({ min: 0, max: 36 ** 9 - 2 });

test('each stamp of a device is greater than its last, whatever its clock does', () => {
  fc.assert(
    fc.property(fc.array(times, { minLength: 2, maxLength: 30 }), (clock) => {
      let last: string | undefined;
      for (const now of clock) {
        const next = nextStamp(last, now, 'anna');
        expect(isStamp(next)).toBe(true);
        expect(deviceOf(next)).toBe('anna');
        if (last !== undefined) expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test('a full count borrows the next millisecond', () => {
  const full = '000000001-zzzz-anna';
  expect(stampAfter(full, 'anna')).toBe('000000002-0000-anna');
});

test('a clock of two days ahead moves this one, one of years does not', () => {
  const now = Date.UTC(2026, 0, 1);
  const near = nextStamp(undefined, now + mostAhead, 'ben');
  const far = nextStamp(undefined, now + mostAhead + 1, 'ben');
  expect(seeStamp(undefined, near, now)).toBe(near);
  expect(seeStamp(near, far, now)).toBe(near);
  expect(timeOf(nextStamp(near, now, 'anna'))).toBe(now + mostAhead);
  expect(stampAfter(far, 'anna') > far).toBe(true);
});

test.each(['', '1-0-a', '000000001-0000-', `000000001-0000-${'x'.repeat(41)}`, '00000000A-0000-a', '000000001-0000-a b'])(
  '"%s" is no stamp',
  (text) => expect(isStamp(text)).toBe(false),
); // prettier-ignore
