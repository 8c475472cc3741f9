import { fireEvent, render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { WindowedList } from '../../../components/library/quotes/WindowedList.tsx';

function show(count: number) {
  const items = Array.from({ length: count }, (_, i) => `row ${i}`);
  render(
    <WindowedList items={items} keyOf={(item) => item} label="Rows" rowHeight={100}>
      {(item) => <button type="button">{item}</button>}
    </WindowedList>,
  );
  return document.querySelectorAll('li');
}

test('of a long list only the rows in view are in the document, and each says where it stands', () => {
  const rows = show(50_000);
  expect(rows.length).toBeLessThan(60);
  expect(rows[1]?.getAttribute('aria-posinset')).toBe('2');
  expect(rows[1]?.getAttribute('aria-setsize')).toBe('50000');
});

test('a list too high for a browser ends and says so', () => {
  show(200_000);
  expect(document.body.textContent).toContain('The list ends here, after 150,000.');
});

test('on paper all rows stand, and then again those in view', () => {
  show(500);
  const drawn = () => document.querySelectorAll('li').length;
  fireEvent(window, new Event('beforeprint'));
  expect(drawn()).toBe(500);
  fireEvent(window, new Event('afterprint'));
  expect(drawn()).toBeLessThan(60);
});

test('a list too long for paper ends and says so', () => {
  show(3_000);
  fireEvent(window, new Event('beforeprint'));
  expect(document.body.textContent).toContain('The list ends here, after 2,000.');
});

test('an empty list is no error', () => {
  expect(show(0)).toHaveLength(0);
});
