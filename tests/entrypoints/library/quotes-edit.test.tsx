import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { change } from '../../../storage/change.ts';
import {
  button,
  excerpts,
  facet,
  library,
  open,
  save,
  selector,
  threeQuotes,
  type,
} from './open-library.tsx';

describe('one quote', () => {
  test('is shown with all that is kept, and edited', async () => {
    await threeQuotes();
    await open('quotes?id=a');
    const detail = within(await screen.findByRole('article'));
    expect(detail.getByText('The negotiations begin in May.')).toBeTruthy();
    expect(detail.getByText('Harbour talks')).toBeTruthy();
    expect(detail.getByRole('link', { name: 'Open the page' }).getAttribute('rel')).toBe(
      'noopener noreferrer',
    );
    fireEvent.click(detail.getByRole('button', { name: 'Edit' }));
    type('Speaker', 'okoye');
    fireEvent.pointerDown(await screen.findByRole('option', { name: /Benjamin Okoye/ }));
    type('Note', 'Read again');
    type('Add a tag', 'urgent');
    fireEvent.click(button('Add'));
    type('Date said', 'soon');
    expect(button('Save').hasAttribute('disabled')).toBe(true);
    type('Date said', '2025-02');
    fireEvent.click(button('Save'));
    await waitFor(async () =>
      expect(await library.db.quotes.get('a')).toMatchObject({
        speaker: { name: 'Benjamin Okoye', entry: 'test okoye2', from: 'reader' },
        note: 'Read again',
        tags: ['harbour', 'urgent'],
        saidAt: '2025-02',
      }),
    );
    await change(library.db, library.undo);
    expect(await library.db.quotes.get('a')).toMatchObject({
      saidAt: '2025-03-05',
      tags: ['harbour'],
    });
  });

  test('that was changed tells the kind of each change in words', async () => {
    const [was, now] = ['We signed twelve treaties.', 'We never signed ten treaties.'];
    const [checkedAt, seenAt] = ['2025-04-01T08:00:00Z', '2025-04-01T08:00:00Z'];
    await save({
      id: 'x',
      selector: selector(was),
      sighting: { state: 'changed', checkedAt, seenAt, now, changes: [] },
    });
    await open('quotes?id=x');
    const state = within(await screen.findByRole('article'));
    expect(state.getByText('(number changed)')).toBeTruthy();
    expect(state.getByText('(negation changed)')).toBeTruthy();
  });

  test('that is gone is said to be gone', async () => {
    await open('quotes?id=gone');
    expect(await screen.findByRole('heading', { name: 'This is not in the library' })).toBeTruthy();
  });

  test('of a dataset is shown and not edited', async () => {
    await open('quotes?id=test+s1');
    const detail = within(await screen.findByRole('article', { name: 'Ben Okoye' }));
    expect(await detail.findByText('People of Lima')).toBeTruthy();
    expect(detail.queryByRole('button', { name: 'Edit' })).toBeNull();
  });

  test('is cited by a template of one’s own, which is remembered', async () => {
    await threeQuotes();
    await open('quotes?id=a');
    const style = await screen.findByLabelText('Style');
    fireEvent.change(style, { target: { value: 'own' } });
    type('Template', '{speaker} in {outlet}[ ({note})]');
    expect(screen.getByRole('group', { name: 'Citation' }).textContent).toBe(
      'Ana Ruiz in The Courier',
    );
    cleanup();
    await open('quotes?id=b');
    await waitFor(() =>
      expect(screen.getByRole('group', { name: 'Citation' }).textContent).toBe(
        'B. Okoye in The Courier',
      ),
    );
  });
});

describe('several quotes', () => {
  test('are tagged and deleted at once', async () => {
    await threeQuotes();
    await open('quotes?kind=quote');
    fireEvent.click(screen.getAllByRole('checkbox')[1]!);
    fireEvent.click(button('Select all found'));
    expect(screen.getByText('3 quotes selected')).toBeTruthy();
    const bar = within(screen.getByRole('region', { name: 'Selected quotes' }));
    fireEvent.input(bar.getByLabelText('Add a tag'), { target: { value: 'harbour' } });
    fireEvent.click(bar.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(library.said).toEqual(['1 quote is tagged.']));
    fireEvent.click(bar.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(library.said[1]).toBe('3 quotes are deleted.'));
    await waitFor(() => expect(excerpts()).toEqual([]));
    await change(library.db, library.undo);
    await waitFor(() => expect(excerpts()).toHaveLength(3));
  });

  test('of a name without entry are linked to a person at once', async () => {
    await threeQuotes();
    await open('quotes?speaker=name:B.+Okoye');
    type('The same person as', 'ben ok');
    fireEvent.pointerDown(await screen.findByRole('option', { name: /^Ben Okoye/ }));
    await waitFor(() => expect(library.said).toEqual(['2 quotes and statements are linked.']));
    expect((await library.db.quotes.get('b'))?.speaker).toEqual({
      name: 'B. Okoye',
      entry: 'test okoye',
      from: 'reader',
    });
    await waitFor(() => expect(excerpts()).toHaveLength(3));
    expect(location.hash).toBe('#quotes?speaker=test+okoye');
  });

  test('of a name without entry make a person of the reader’s own', async () => {
    await threeQuotes();
    await open('quotes?speaker=name:B.+Okoye');
    fireEvent.click(button('Add as a person of your own'));
    await waitFor(() => expect(library.said).toEqual(['B. Okoye is a person of your own now.']));
    await waitFor(() => expect(facet('Speaker').getByText('B. Okoye')).toBeTruthy());
    expect((await library.db.quotes.get('c'))?.speaker?.entry).toMatch(/^own /);
  });

  test('of two entries that are one are shown as one, and parted again', async () => {
    await save(
      { id: 'a', speaker: { name: 'Ben Okoye', entry: 'test okoye', from: 'reader' } },
      { id: 'b', speaker: { name: 'Benjamin Okoye', entry: 'test okoye2', from: 'reader' } },
    );
    await open('quotes?kind=quote&speaker=test+okoye');
    expect(excerpts()).toHaveLength(1);
    type('The same person as', 'benj');
    fireEvent.pointerDown(await screen.findByRole('option', { name: /Benjamin/ }));
    await waitFor(() => expect(excerpts()).toHaveLength(2));
    expect(library.said).toEqual(['Ben Okoye is shown as Benjamin Okoye now.']);
    fireEvent.click(await screen.findByRole('button', { name: 'Take out Ben Okoye' }));
    await waitFor(() => expect(excerpts()).toHaveLength(1));
    expect(await library.db.merges.count()).toBe(0);
  });
});
