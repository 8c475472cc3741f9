import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { change } from '../../../storage/change.ts';
import {
  excerpts,
  facet,
  library,
  open,
  save,
  selector,
  threeQuotes,
  type,
  untilExcerpts,
} from './open-library.tsx';

describe('the list', () => {
  test('has quotes, the newest saved first, and statements of all datasets', async () => {
    await threeQuotes();
    await open();
    expect(excerpts()).toEqual([
      'The negotiations begin in May.',
      'Nobody will sign this treaty.',
      'We signed twelve treaties.',
      'Okoye doubts the budget.',
    ]);
    expect(screen.getAllByRole('listitem', { name: '' }).length).toBeGreaterThan(0);
    const [first] = document.querySelectorAll('.windowed li');
    expect(first?.getAttribute('aria-setsize')).toBe('4');
  });

  test('is searched in other forms and alphabets, and what is found is marked', async () => {
    await threeQuotes();
    await open();
    type('Search', 'treaty');
    await untilExcerpts('Nobody will sign this treaty.', 'We signed twelve treaties.');
    expect(Array.from(document.querySelectorAll('mark'), (one) => one.textContent)).toEqual([
      'treaty',
      'treaties',
    ]);
    type('Search', 'Руис');
    await untilExcerpts('The negotiations begin in May.');
    type('Search', 'nothing like it');
    await waitFor(() => expect(screen.getByText('Nothing fits')).toBeTruthy());
    const [all] = screen.getAllByRole('button', { name: 'Show all' });
    fireEvent.click(all!);
    await waitFor(() => expect(excerpts()).toHaveLength(4));
  });

  test('is narrowed by a filter, which the address then says', async () => {
    await threeQuotes();
    await open();
    fireEvent.click(facet('Speaker').getByRole('button', { name: /B\. Okoye/ }));
    await untilExcerpts('Nobody will sign this treaty.', 'We signed twelve treaties.');
    expect(location.hash).toBe('#quotes?speaker=name%3AB.+Okoye');
    fireEvent.click(facet('State').getByRole('button', { name: /Lost/ }));
    await untilExcerpts('Nobody will sign this treaty.');
    fireEvent.click(facet('State').getByRole('button', { name: /Lost/ }));
    await waitFor(() => expect(excerpts()).toHaveLength(2));
  });

  test('is what the address says', async () => {
    await threeQuotes();
    await open('quotes?kind=statement');
    expect(excerpts()).toEqual(['Okoye doubts the budget.']);
  });

  test('a date that is none is told, and changes nothing', async () => {
    await threeQuotes();
    await open();
    type('Said from', '2025-13');
    expect(screen.getByRole('alert').textContent).toContain('This is no date.');
    type('Said from', '2025-03');
    await waitFor(() => expect(excerpts()).toHaveLength(3));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('follows what is saved and deleted elsewhere', async () => {
    await threeQuotes();
    await open();
    await save({ id: 'd', selector: selector('Just saved.'), savedAt: '2025-03-09T08:00:00Z' });
    await waitFor(() => expect(excerpts()[0]).toBe('Just saved.'));
    await change(library.db, [{ table: 'quotes', id: 'd', remove: true }]);
    await waitFor(() => expect(excerpts()).toHaveLength(4));
  });

  test('without quotes says how to save one', async () => {
    await open();
    expect(screen.getByRole('heading', { name: 'No quotes saved yet' })).toBeTruthy();
    expect(excerpts()).toEqual(['Okoye doubts the budget.']);
  });

  test('is walked by arrow keys', async () => {
    await threeQuotes();
    await open();
    const rows = document.querySelectorAll<HTMLElement>('.row');
    rows[0]!.focus();
    fireEvent.keyDown(rows[0]!, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Nobody will sign'));
    fireEvent.keyDown(document.activeElement!, { key: 'End' });
    await waitFor(() => expect(document.activeElement?.textContent).toContain('doubts the budget'));
    expect(document.querySelectorAll('.row[tabindex="0"]')).toHaveLength(1);
  });
});

describe('the timeline', () => {
  const slider = (name: string) => screen.getByRole('slider', { name });

  test('is brushed by keys, and Escape takes it back', async () => {
    await save({ id: 'a', saidAt: '2025-03-01' }, { id: 'b', saidAt: '2025-03-03' });
    await open('quotes?kind=quote');
    expect(slider('First date shown').getAttribute('aria-valuetext')).toBe('March 1, 2025');
    fireEvent.keyDown(slider('First date shown'), { key: 'ArrowRight' });
    await waitFor(() => expect(excerpts()).toHaveLength(1));
    await waitFor(() => expect(location.hash).toBe('#quotes?kind=quote&from=2025-03-02'));
    fireEvent.keyDown(slider('First date shown'), { key: 'Escape' });
    await waitFor(() => expect(excerpts()).toHaveLength(2));
  });

  test('is told as a table too', async () => {
    await threeQuotes();
    await open('quotes?kind=quote');
    const table = within(screen.getByRole('table', { hidden: true }));
    const cells = table.getAllByRole('row', { hidden: true }).map((row) => row.textContent);
    expect(cells).toEqual(['WhenB. OkoyeAna Ruiz', 'March 5, 202521', 'In all21']);
  });
});
