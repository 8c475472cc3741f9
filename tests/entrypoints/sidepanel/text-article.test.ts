import { expect, test } from 'vitest';
import { readPastedText } from '../../../entrypoints/sidepanel/text-article.ts';
import { importDataset } from '../../../storage/import-dataset.ts';
import { makeDataset, makePerson, makeStatement } from '../../fixtures/make.ts';
import { openStore } from '../../storage/store.ts';

const now = '2025-10-10T08:00:00.000Z';
const text = `The harbour of Lima
By our reporter

“The harbour must never close again,” said Ana Ruiz on Tuesday. Ruiz spoke with Peter Halloran.`;

async function read(parts: { address?: string; day?: string } = {}) {
  const db = openStore();
  await importDataset(
    db,
    makeDataset({
      id: 'press',
      people: [makePerson('ruiz', 'Ana Ruiz'), makePerson('okoye', 'Ben Okoye')],
      statements: [
        makeStatement('old', 'ruiz', '2024-01-01'),
        makeStatement('late', 'ruiz', '2025-12-01'),
      ],
    }),
    'starter',
  );
  return readPastedText(db, { text, address: '', day: '', ...parts }, now);
}

test('pasted text is read like an article: entries, cards, quotes with their speakers, other names', async () => {
  const article = await read({ day: '2025-10-09' });
  expect(article).toMatchObject({ from: 'text', title: 'The harbour of Lima', day: '2025-10-09' });
  const [ruiz, ...others] = article.entries;
  expect(others).toEqual([]);
  expect(ruiz?.entry).toMatchObject({ key: 'press ruiz', onPage: 'Ana Ruiz', mentions: 2 });
  expect(ruiz?.card?.prior.map(({ id }) => id)).toEqual(['old']);
  expect(ruiz?.card?.later.map(({ id }) => id)).toEqual(['late']);
  const [found] = article.found?.quotes ?? [];
  expect(found?.quote.selector.exact).toContain('The harbour must never close again');
  expect(found?.quote.speaker).toMatchObject({ name: 'Ana Ruiz', entry: 'press ruiz' });
  expect(found?.quote.saidAt).toBe('2025-10-07');
  expect(article.found?.names).toEqual(['Peter Halloran']);
});

test('without a day, today stands in, and the card says so', async () => {
  const article = await read();
  expect(article.day).toBeUndefined();
  expect(article.entries[0]?.card?.article).toMatchObject({ day: '2025-10-10', known: false });
});

test('quotes can be saved only under an address of the web', async () => {
  expect((await read()).canSave).toBe(false);
  expect((await read({ address: 'javascript:alert(1)' })).canSave).toBe(false);
  const article = await read({ address: 'https://courier.example/harbour' });
  expect(article.canSave).toBe(true);
  expect(article.found?.quotes[0]?.quote.article.key).toBe('courier.example/harbour');
});
