import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { EntriesView } from '../../../entrypoints/library/entries/entries-view.tsx';
import type { ViewProps } from '../../../entrypoints/library/view.ts';
import { change, type Edit } from '../../../storage/change.ts';
import { readEntry } from '../../../storage/read-entries.ts';
import { button, field, library, open, type, untilExcerpts } from './open-library.tsx';

function showEntries(query: string) {
  const go = vi.fn<ViewProps['go']>();
  const apply = vi.fn<ViewProps['apply']>(async (edits: readonly Edit[]) => {
    library.undo = await change(library.db, edits);
  });
  const props = { db: library.db, go, apply, say: () => undefined };
  render(<EntriesView {...props} query={new URLSearchParams(query)} />);
  return { go, apply };
}

const corrections = () => within(screen.getByRole('region', { name: 'What you say otherwise' }));

test('a published person is corrected, listed, and as published again', async () => {
  const { go, apply } = showEntries('correct=test+okoye');
  expect(await screen.findByRole('form', { name: 'Correct Ben Okoye' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'As published' })).toBeNull();
  type('Name', ' ');
  fireEvent.click(button('Save'));
  await waitFor(() => expect(document.activeElement).toBe(field('Name')));
  expect(screen.getByText('This must not be empty.')).toBeTruthy();
  expect(apply).not.toHaveBeenCalled();
  type('Name', 'Benedict Okoye');
  type('Description', 'Mayor of Lima');
  expect(screen.getByText('The dataset says: Ben Okoye')).toBeTruthy();
  fireEvent.click(button('Save'));
  await waitFor(() => expect(go).toHaveBeenCalledWith('entries'));
  expect(await readEntry(library.db, 'test okoye')).toMatchObject({
    name: 'Benedict Okoye',
    description: 'Mayor of Lima',
  });
  cleanup();
  showEntries('');
  const line = await screen.findByRole('link', {
    name: /Benedict Okoye.*in place of People of Lima/,
  });
  expect(line.getAttribute('href')).toBe('#entries?correct=test%20okoye');
  fireEvent.click(corrections().getByRole('button', { name: 'As published: Benedict Okoye' }));
  await waitFor(async () =>
    expect(await readEntry(library.db, 'test okoye')).toMatchObject({ name: 'Ben Okoye' }),
  );
  await waitFor(() =>
    expect(screen.queryByRole('region', { name: 'What you say otherwise' })).toBeNull(),
  );
});

test('saying the same as the dataset takes the correction away', async () => {
  const put = { id: 'test okoye', name: 'Benedict Okoye' };
  await change(library.db, [{ table: 'corrections', id: put.id, put }]);
  const { go } = showEntries('correct=test+okoye');
  await screen.findByRole('form');
  expect(field('Name')).toHaveProperty('value', 'Benedict Okoye');
  type('Name', 'Ben Okoye');
  fireEvent.click(button('Save'));
  await waitFor(() => expect(go).toHaveBeenCalledWith('entries'));
  expect(await library.db.corrections.toArray()).toEqual([]);
});

test('who is gone cannot be corrected, and is said to be gone', async () => {
  showEntries('correct=test+nobody');
  expect(await screen.findByText('This entry is not here any more.')).toBeTruthy();
});

test('a published statement is corrected where it is read; the list and the undo follow', async () => {
  await open('quotes?id=test+s1&kind=statement');
  const detail = within(await screen.findByRole('article'));
  fireEvent.click(detail.getByRole('button', { name: 'Correct' }));
  type('Summary', '');
  expect(screen.getByText('A statement needs a summary and a date.')).toBeTruthy();
  expect(button('Save').hasAttribute('disabled')).toBe(true);
  type('Summary', 'Okoye praises the budget.');
  type('Date said', '2025-01-11');
  type('Speaker', 'ruiz');
  expect(screen.getByText(/Take one of the people offered/)).toBeTruthy();
  expect(button('Save').hasAttribute('disabled')).toBe(true);
  fireEvent.pointerDown(await screen.findByRole('option', { name: /Ana Ruiz/ }));
  fireEvent.click(button('Save'));
  expect(await screen.findByText('You corrected this. “People of Lima” says:')).toBeTruthy();
  expect(detail.getByText('Okoye doubts the budget.')).toBeTruthy();
  await untilExcerpts('Okoye praises the budget.');
  expect(screen.getByRole('heading', { name: 'Ana Ruiz' })).toBeTruthy();
  fireEvent.click(button('As published'));
  await untilExcerpts('Okoye doubts the budget.');
  await waitFor(() => expect(screen.queryByText(/You corrected this/)).toBeNull());
  await change(library.db, library.undo);
  await untilExcerpts('Okoye praises the budget.');
});
