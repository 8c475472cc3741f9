import {
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/preact';
import { afterEach, beforeEach, expect, vi } from 'vitest';
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

// Loaded machines are slow; waiting longer costs only a test that fails.
configure({ asyncUtilTimeout: 15_000 });

/** The library under test: its store, what was told, and what undoes the last write. */
export const library = {} as { db: SourceContextDatabase; undo: Edit[]; said: string[] };

const apply = vi.fn(async (edits: readonly Edit[], done: string) => {
  library.undo = await change(library.db, edits);
  library.said.push(done);
});

beforeEach(async () => {
  Object.assign(library, { db: openStore(), undo: [], said: [] });
  await importDataset(library.db, dataset, 'starter');
  location.hash = '';
});
afterEach(() => {
  cleanup();
  library.db.close();
});

export const selector = (exact: string) => ({
  exact,
  prefix: '',
  suffix: '',
  start: 0,
  end: exact.length,
});

export async function save(...quotes: (Partial<SavedQuote> & { id: string })[]): Promise<void> {
  await change(
    library.db,
    quotes.map((parts): Edit => ({ table: 'quotes', id: parts.id, put: makeQuote(parts) })),
  );
}

export const threeQuotes = () =>
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
export async function open(address = 'quotes') {
  const draw = () => {
    const { query } = readPlace(location.hash);
    return (
      <QuotesView
        db={library.db}
        query={query}
        go={go}
        apply={apply}
        say={(text) => library.said.push(text)}
      />
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

export const excerpts = () =>
  Array.from(document.querySelectorAll('.excerpt'), (one) => one.textContent);
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const facet = (name: string) => within(screen.getByRole('region', { name }));
export const untilExcerpts = (...texts: string[]) =>
  waitFor(() => expect(excerpts()).toEqual(texts));
export const field = (label: string) =>
  screen.getAllByLabelText(label).find((one) => one.matches('input, textarea'))!;
export const type = (label: string, value: string) =>
  fireEvent.input(field(label), { target: { value } });
