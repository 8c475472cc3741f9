import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { findRows, type SearchRow } from '../../../components/settings/search/find-rows.ts';
import { SettingsSearch } from '../../../components/settings/search/SettingsSearch.tsx';

const go = vi.fn<(place: string) => void>();

const rows: SearchRow[] = [
  {
    place: 'reading/opensBy',
    section: 'Reading',
    title: 'What opens a card',
    words: 'hover delay',
  },
  { place: 'reading/hoverDelay', section: 'Reading', title: 'Delay' },
  { place: 'backup', section: 'Бэкап', title: 'Ещё одна копия' },
];

test.each([
  ['', []],
  ['  ', []],
  ['delay', ['Delay', 'What opens a card']],
  ['CARD hover', ['What opens a card']],
  ['reading', ['What opens a card', 'Delay']],
  ['еще копия', ['Ещё одна копия']],
  ['nothing like it', []],
  ['delay (', []],
])('%j finds %j', (typed, titles) => {
  expect(findRows(rows, typed).map(({ title }) => title)).toEqual(titles);
});

test('a search is typed, walked and ended by keys', () => {
  render(<SettingsSearch rows={rows} onGo={go} />);
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find a setting' });
  const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
  field.focus();
  fireEvent.input(field, { target: { value: 'delay' } });
  expect(screen.getByRole('status').textContent).toBe('2 settings found');
  const links = screen.getAllByRole<HTMLAnchorElement>('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '#reading/hoverDelay',
    '#reading/opensBy',
  ]);
  press('ArrowDown');
  expect(document.activeElement).toBe(links[0]);
  press('ArrowDown');
  press('ArrowDown');
  expect(document.activeElement).toBe(links[1]);
  press('ArrowUp');
  press('ArrowUp');
  expect(document.activeElement).toBe(field);
  press('ArrowDown');
  press('Escape');
  expect([document.activeElement, field.value]).toEqual([field, '']);
  expect(screen.queryByRole('link')).toBeNull();
});

test('where the chosen one leads is told: the address may be there already', () => {
  render(<SettingsSearch rows={rows} onGo={go} />);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'delay' } });
  fireEvent.click(screen.getAllByRole('link')[0]!);
  expect(go.mock.calls).toEqual([['reading/hoverDelay']]);
});

test('that nothing was found is said', () => {
  render(<SettingsSearch rows={rows} onGo={go} />);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zebra' } });
  expect(screen.getByRole('status').textContent).toBe('No setting has these words.');
});
