import { expect, test } from 'vitest';
import { isSiteOn, readingAtFirst, withSite } from '../../../core/model/reading.ts';

const all = { ...readingAtFirst, sitesOff: ['b.org', 'a.org'] };
const named = { ...readingAtFirst, sites: 'named' as const, sitesOn: ['b.org'] };

test.each([
  [all, 'a.org', false],
  [all, 'c.org', true],
  [named, 'b.org', true],
  [named, 'c.org', false],
])('with %j the site %s is on: %s', (reading, site, on) => {
  expect(isSiteOn(reading, site)).toBe(on);
  for (const wanted of [true, false])
    expect(isSiteOn(withSite(reading, site, wanted), site)).toBe(wanted);
});

test('a site is noted once, and the others are left alone', () => {
  expect(withSite(all, 'b.org', false)).toEqual({ ...all, sitesOff: ['a.org', 'b.org'] });
  expect(withSite(all, 'b.org', true)).toEqual({ ...all, sitesOff: ['a.org'] });
  expect(withSite(named, 'a.org', true)).toEqual({ ...named, sitesOn: ['b.org', 'a.org'] });
  expect(withSite(named, 'b.org', false)).toEqual({ ...named, sitesOn: [] });
});
