import { expect, test } from 'vitest';
import { limitNesting } from '../../cli/limit-nesting.ts';

const nested = (count: number) => `${'<div>'.repeat(count)}Ana${'</div>'.repeat(count)}`;

test('a page like others stays as it is', () => {
  for (const html of [
    nested(512),
    '<p>Ana'.repeat(2000),
    '<br>'.repeat(2000),
    '<ul><li>Ana</ul>'.repeat(2000),
  ])
    expect(limitNesting(html)).toBe(html);
});

test('what looks like tags in scripts is text', () => {
  const html = `<script>${"'<div>' + ".repeat(2000)}</script><p>Ana`;
  expect(limitNesting(html)).toBe(html);
});

test('elements nested deeper are opened no more; their text stays', () => {
  expect(limitNesting(nested(600))).toBe(nested(512));
  expect(limitNesting(`${nested(600)}<p>Ruiz</p>`)).toBe(`${nested(512)}<p>Ruiz</p>`);
  expect(limitNesting(`${'<div>'.repeat(513)}<`)).toBe(`${'<div>'.repeat(512)}<`);
});
