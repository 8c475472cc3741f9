import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPlace } from '../../../entrypoints/library/place.ts';
import { QuotesView } from '../../../entrypoints/library/quotes/quotes-view.tsx';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import { change, type Edit } from '../../../storage/change.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { importDataset } from '../../../storage/import-dataset.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';
import { makeDataset, makePerson, makeStatement, makeTerm } from '../../fixtures/make.ts';
import { openStore } from '../../storage/store.ts';

const dataset = makeDataset({
  title: 'People of Lima',
  people: [
    makePerson('ruiz', 'Ana Ruiz', { aliases: ['Ана Руис'] }),
    makePerson('okoye', 'Ben Okoye'),
    makePerson('okoye2', 'Benjamin Okoye'),
  ],
  terms: [makeTerm('harbour', 'Harbour talks')],
  statements: [makeStatement('s1', 'okoye', '2025-01-10', { summary: 'Okoye doubts the budget.' })],
});

let db: SourceContextDatabase;
let undo: Edit[] = [];
let said: string[] = [];

const apply = vi.fn(async (edits: readonly Edit[], done: string) => {
  undo = await change(db, edits);
  said.push(done);
});

beforeEach(async () => {
  [db, undo, said] = [openStore(), [], []];
  await importDataset(db, dataset, 'starter');
  location.hash = '';
});
afterEach(() => {
  cleanup();
  db.close();
});

const selector = (exact: string) => ({
  exact,
  prefix: '',
  suffix: '',
  start: 0,
  end: exact.length,
});

async function save(...quotes: (Partial<SavedQuote> & { id: string })[]): Promise<void> {
  await change(
    db,
    quotes.map((parts): Edit => ({ table: 'quotes', id: parts.id, put: makeQuote(parts) })),
  );
}

const threeQuotes = () =>
  save(
    {
      id: 'a',
      selector: selector('The negotiations begin in May.'),
      savedAt: '2025-03-03T08:00:00Z',
    },
    {
      id: 'b',
      selector: selector('Nobody will sign this treaty.'),
      speaker: { name: 'B. Okoye', from: 'attribution' },
      about: [],
      tags: [],
      savedAt: '2025-03-02T08:00:00Z',
      sighting: {
        state: 'lost',
        checkedAt: '2025-04-01T08:00:00Z',
        seenAt: '2025-03-02T08:00:00Z',
      },
    },
    {
      id: 'c',
      selector: selector('We signed twelve treaties.'),
      speaker: { name: 'B. Okoye', from: 'attribution' },
      about: [],
      savedAt: '2025-03-01T08:00:00Z',
    },
  );

/** The page with an address of its own, as main.tsx draws it. */
async function open(address = 'quotes') {
  const draw = () => {
    const { query } = readPlace(location.hash);
    return (
      <QuotesView db={db} query={query} go={go} apply={apply} say={(text) => said.push(text)} />
    );
  };
  let rerender: ((view: ReturnType<typeof draw>) => void) | undefined;
  const go = (place: string) => {
    location.hash = place;
    rerender?.(draw());
  };
  location.hash = address;
  ({ rerender } = render(draw()));
  await waitFor(() => expect(document.querySelector('[data-complete]')).toBeTruthy());
}

const excerpts = () => Array.from(document.querySelectorAll('.excerpt'), (one) => one.textContent);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const facet = (name: string) => within(screen.getByRole('region', { name }));
const untilExcerpts = (...texts: string[]) => waitFor(() => expect(excerpts()).toEqual(texts));
const field = (label: string) =>
  screen.getAllByLabelText(label).find((one) => one.matches('input, textarea'))!;
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });

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
    await change(db, [{ table: 'quotes', id: 'd', remove: true }]);
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
      expect(await db.quotes.get('a')).toMatchObject({
        speaker: { name: 'Benjamin Okoye', entry: 'test okoye2', from: 'reader' },
        note: 'Read again',
        tags: ['harbour', 'urgent'],
        saidAt: '2025-02',
      }),
    );
    await change(db, undo);
    expect(await db.quotes.get('a')).toMatchObject({ saidAt: '2025-03-05', tags: ['harbour'] });
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
    await waitFor(() => expect(said).toEqual(['1 quote is tagged.']));
    fireEvent.click(bar.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(said[1]).toBe('3 quotes are deleted.'));
    await waitFor(() => expect(excerpts()).toEqual([]));
    await change(db, undo);
    await waitFor(() => expect(excerpts()).toHaveLength(3));
  });

  test('of a name without entry are linked to a person at once', async () => {
    await threeQuotes();
    await open('quotes?speaker=name:B.+Okoye');
    type('The same person as', 'ben ok');
    fireEvent.pointerDown(await screen.findByRole('option', { name: /^Ben Okoye/ }));
    await waitFor(() => expect(said).toEqual(['2 quotes are linked.']));
    expect((await db.quotes.get('b'))?.speaker).toEqual({
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
    await waitFor(() => expect(said).toEqual(['B. Okoye is a person of your own now.']));
    await waitFor(() => expect(facet('Speaker').getByText('B. Okoye')).toBeTruthy());
    expect((await db.quotes.get('c'))?.speaker?.entry).toMatch(/^own /);
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
    expect(said).toEqual(['Ben Okoye is shown as Benjamin Okoye now.']);
    fireEvent.click(await screen.findByRole('button', { name: 'Take out Ben Okoye' }));
    await waitFor(() => expect(excerpts()).toHaveLength(1));
    expect(await db.merges.count()).toBe(0);
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
