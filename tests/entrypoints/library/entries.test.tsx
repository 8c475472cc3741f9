import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EntriesView } from '../../../entrypoints/library/entries/entries-view.tsx';
import type { ViewProps } from '../../../entrypoints/library/view.ts';
import { change, type Edit } from '../../../storage/change.ts';
import { importDataset } from '../../../storage/import-dataset.ts';
import { readOwnEntries } from '../../../storage/own-entries.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { openStore } from '../../storage/store.ts';

beforeEach(() => {
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([]) });
});

async function show(query: string) {
  const db = openStore(`entries-${crypto.randomUUID()}`);
  const people = [makePerson('lavrov', 'Sergey Lavrov')];
  await importDataset(db, makeDataset({ id: 'press', title: 'The press', people }), 'starter');
  const unknown = makeQuote({ id: 'q1', speaker: { name: 'the mayor', from: 'attribution' } });
  await change(db, [{ table: 'quotes', id: 'q1', put: unknown }]);
  const props: Omit<ViewProps, 'query'> = {
    db,
    go: vi.fn<ViewProps['go']>(),
    apply: vi.fn<ViewProps['apply']>(
      async (edits: readonly Edit[]) => void (await change(db, edits)),
    ),
    say: vi.fn<ViewProps['say']>(),
  };
  const draw = (next: string) => <EntriesView {...props} query={new URLSearchParams(next)} />;
  const view = render(draw(query));
  return { ...props, change: (next: string) => view.rerender(draw(next)) };
}

const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

test('a person from a quote’s speaker is kept with an id of the name, and the quote knows it', async () => {
  const { db, go, apply } = await show('add=person&name=Ana+Ruiz&quote=q1');
  save();
  await waitFor(() => expect(go).toHaveBeenCalledWith('entries'));
  expect(apply).toHaveBeenCalledWith(expect.anything(), 'Ana Ruiz was saved.');
  expect(await readOwnEntries(db)).toMatchObject([{ id: 'ana-ruiz', name: 'Ana Ruiz' }]);
  expect((await db.quotes.get('q1'))?.speaker).toEqual({
    name: 'the mayor',
    entry: 'own ana-ruiz',
    from: 'reader',
  });
});

test('somebody of a dataset who is that speaker is taken, and nobody is added', async () => {
  const { db, go } = await show('add=person&name=Sergei+Lavrov&quote=q1');
  fireEvent.click(
    await screen.findByRole('button', { name: 'That is the speaker: Sergey Lavrov' }),
  );
  await waitFor(() => expect(go).toHaveBeenCalled());
  expect((await db.quotes.get('q1'))?.speaker?.entry).toBe('press lavrov');
  expect(await readOwnEntries(db)).toEqual([]);
});

test('the same as another: kept as more of its names', async () => {
  const { db, go } = await show('add=person&name=Sergei+Lavrov');
  fireEvent.click(await screen.findByRole('button', { name: 'It is the same: Sergey Lavrov' }));
  expect(screen.getByText('When you save, this becomes the same as Sergey Lavrov.')).toBeTruthy();
  save();
  await waitFor(() => expect(go).toHaveBeenCalled());
  expect(await db.merges.toArray()).toEqual([{ from: 'own sergei-lavrov', into: 'press lavrov' }]);
});

test('what a selection names may be a term instead, under the name as it stands', async () => {
  await show('add=person&name=Lima&tab=7');
  fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Lima talks' } });
  const link = screen.getByRole('link', { name: 'It is a term instead' });
  expect(link.getAttribute('href')).toBe('#entries?add=term&name=Lima+talks&tab=7');
});

test('without a name nothing is kept, and the field is gone to', async () => {
  const { apply } = await show('add=term');
  save();
  await screen.findByText('Not saved yet. Look at the marked fields.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
  expect(apply).not.toHaveBeenCalled();
});

test('an own entry is opened, changed and kept under its id', async () => {
  const { db, go, change: showNext } = await show('');
  const put = { type: 'person' as const, ...makePerson('ruiz', 'Ana Ruiz') };
  await change(db, [{ table: 'entries', id: 'ruiz', put }]);
  expect(await screen.findByRole('link', { name: /Ana Ruiz/ })).toBeTruthy();
  showNext('id=own+ruiz');
  fireEvent.input(await screen.findByLabelText('Description'), { target: { value: 'A mayor.' } });
  save();
  await waitFor(() => expect(go).toHaveBeenCalled());
  expect(await readOwnEntries(db)).toEqual([{ ...put, description: 'A mayor.' }]);
});

test.each(['id=own+nobody', 'id=press+lavrov'])('%s is nothing to edit', async (query) => {
  await show(query);
  expect(await screen.findByText('This entry is not here any more.')).toBeTruthy();
});

test('a search finds other datasets’ entries by any form of their names', async () => {
  await show('');
  fireEvent.input(screen.getByLabelText('Search all people and terms'), {
    target: { value: 'Лаврову' },
  });
  expect(await screen.findByText('Sergey Lavrov')).toBeTruthy();
});
