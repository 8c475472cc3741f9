import { describe, expect, test } from 'vitest';
import {
  assembleCard,
  assembleEntryCard,
  assembleLedCard,
} from '../../../core/cards/assemble-card.ts';
import type { Occasion } from '../../../core/cards/occasion.ts';
import type { CardMaterial } from '../../../core/model/card.ts';
import type { Mention } from '../../../core/model/mention.ts';
import { makePerson, makeSource, makeStatement, makeTerm } from '../../fixtures/make.ts';

const ruiz = makePerson('ruiz', 'Ana Ruiz', {
  description: 'Politician',
  roles: [
    { title: 'mayor', organization: 'Lima', from: '2019', to: '2024-06-30' },
    { title: 'minister', from: '2024-07' },
  ],
});

function materialOf(parts: Partial<CardMaterial> = {}): CardMaterial {
  return {
    key: 'test ruiz',
    dataset: { id: 'test', title: 'The record' },
    entry: { type: 'person', ...ruiz },
    statements: [],
    omitted: 0,
    names: { ruiz: 'Ana Ruiz', okoye: 'Ben Okoye' },
    ...parts,
  };
}

function mentionOf(parts: Partial<Mention> = {}): Mention {
  return { start: 0, end: 4, entry: 'test ruiz', kind: 'person', rule: 'full-name', confidence: 1, ...parts };
} // prettier-ignore

function occasionOf(parts: Partial<Occasion> = {}): Occasion {
  return {
    mention: mentionOf(),
    onPage: 'Ruiz',
    passage: 'Ruiz spoke of the harbour.',
    near: [],
    article: { title: 'Harbour opens' },
    topic: new Map(),
    day: '2025-08-15',
    dayKnown: true,
    ...parts,
  };
}

/** The ids that a card of these statements shows, prior and later. */
function sortByDay(dates: Record<string, string>, occasion: Partial<Occasion> = {}) {
  const statements = Object.entries(dates).map(([id, date]) => makeStatement(id, 'ruiz', date));
  const card = assembleEntryCard(materialOf({ statements }), occasionOf(occasion));
  return { prior: card.prior.map(({ id }) => id).sort(), later: card.later.map(({ id }) => id).sort() };
} // prettier-ignore

describe('prior and later', () => {
  test('by the last day that a date allows', () => {
    const dates = {
      yesterday: '2025-08-14',
      today: '2025-08-15',
      tomorrow: '2025-08-16',
      lastMonth: '2025-07',
      thisMonth: '2025-08',
      lastYear: '2024',
      thisYear: '2025',
    };
    expect(sortByDay(dates)).toEqual({
      prior: ['lastMonth', 'lastYear', 'yesterday'],
      later: ['thisMonth', 'thisYear', 'today', 'tomorrow'],
    });
  });

  test('each with its distance in days', () => {
    const statements = ['2025-08-14', '2025-08-15', '2025-08-20', '2025-07'].map((date) =>
      makeStatement(date, 'ruiz', date),
    );
    const card = assembleEntryCard(materialOf({ statements }), occasionOf());
    const distances = [...card.prior, ...card.later].map(({ id, distance }) => [id, distance]);
    expect(Object.fromEntries(distances)).toEqual({
      '2025-08-14': 1,
      '2025-08-15': 0,
      '2025-08-20': -5,
      '2025-07': 15,
    });
  });

  test('whether today stands in for the article’s day is told', () => {
    const card = assembleEntryCard(materialOf(), occasionOf({ dayKnown: false }));
    expect(card.article).toEqual({ day: '2025-08-15', known: false });
  });
});

describe('whose statements', () => {
  const statements = [
    makeStatement('own', 'ruiz', '2025-01-01', { about: ['lima'] }),
    makeStatement('about', 'okoye', '2025-01-02', { about: ['ruiz', 'lima'] }),
    makeStatement('other', 'okoye', '2025-01-03', { about: ['rome'] }),
  ];

  test('a person’s card has what the person said', () => {
    const card = assembleEntryCard(materialOf({ statements }), occasionOf());
    expect(card.prior.map(({ id, speaker }) => [id, speaker.name])).toEqual([['own', 'Ana Ruiz']]);
  });

  test('a term’s card has what was said about it, each with its speaker', () => {
    const entry = { type: 'term' as const, ...makeTerm('lima', 'Lima Summit') };
    const material = materialOf({ key: 'test lima', entry, statements });
    const card = assembleEntryCard(material, occasionOf());
    expect(card.prior.map(({ id, speaker }) => `${id}: ${speaker.name}`).sort()).toEqual([
      'about: Ben Okoye',
      'own: Ana Ruiz',
    ]);
  });
});

test('statements of the article itself are neither prior nor later', () => {
  const article = { canonicalUrl: 'https://www.courier.example/a/?x=1' };
  const own = { source: makeSource({ url: 'https://courier.example/a' }) };
  const statements = ['2025-01-01', '2025-09-01'].map((date) =>
    makeStatement(date, 'ruiz', date, own),
  );
  const card = assembleEntryCard(materialOf({ statements }), occasionOf({ article }));
  expect([card.prior, card.later, card.omitted]).toEqual([[], [], 0]);
});

describe('relations', () => {
  const relation = { type: 'contradicts' as const, statement: 'other', source: makeSource() };
  const statements = [
    makeStatement('own', 'ruiz', '2025-01-01', { relations: [relation] }),
    makeStatement('other', 'okoye', '2024-05'),
  ];

  test('name the other’s speaker, day and source', () => {
    const card = assembleEntryCard(materialOf({ statements }), occasionOf());
    expect(card.prior[0]?.relations).toEqual([
      { type: 'contradicts', speaker: 'Ben Okoye', date: '2024-05', source: { ...makeSource(), href: undefined } },
    ]);
  }); // prettier-ignore

  test('to a statement that was not fetched are left out', () => {
    const material = materialOf({ statements: statements.slice(0, 1) });
    expect(assembleEntryCard(material, occasionOf()).prior[0]?.relations).toEqual([]);
  });
});

describe('of a person', () => {
  test.each([
    ['2018-12-31', []],
    ['2024-06-30', ['mayor, Lima']],
    ['2024-07-01', ['minister']],
  ])('roles are those held on the article’s day, %s', (day, roles) => {
    expect(assembleEntryCard(materialOf(), occasionOf({ day })).roles).toEqual(roles);
  });

  test('the card says why it is there and how the name is spelled', () => {
    const mention = mentionOf({ rule: 'misspelling', correct: 'Ana Ruiz' });
    const occasion = occasionOf({ mention, onPage: 'Riuz' });
    expect(assembleEntryCard(materialOf({ omitted: 7 }), occasion)).toMatchObject({
      name: 'Ana Ruiz',
      dataset: 'The record',
      rule: 'misspelling',
      onPage: 'Riuz',
      correct: 'Ana Ruiz',
      description: 'Politician',
      omitted: 7,
      term: undefined,
    });
  });
});

test('of a term the card tells facts by name, and links only safe addresses', () => {
  const sources = [
    makeSource({ url: 'javascript:alert(1)', archive: 'https://archive.example/1' }),
    makeSource({ url: 'data:text/html,x' }),
  ];
  const term = makeTerm('lima', 'Lima Summit', {
    date: '2025-03-04', place: 'Lima', partOf: 'process', participants: ['ruiz', 'gone'], sources,
  }); // prettier-ignore
  const material = materialOf({
    key: 'test lima',
    entry: { type: 'term', ...term },
    names: { ruiz: 'Ana Ruiz', process: 'Lima Process' },
  });
  const card = assembleEntryCard(material, occasionOf());
  expect(card.roles).toEqual([]);
  expect(card.term).toMatchObject({
    kind: 'event',
    from: '2025-03-04',
    to: '2025-03-04',
    place: 'Lima',
    participants: [{ name: 'Ana Ruiz', key: 'test ruiz' }, { name: 'gone' }],
    partOf: { name: 'Lima Process', key: 'test process' },
  });
  expect(card.term?.sources.map(({ href }) => href)).toEqual([
    'https://archive.example/1',
    undefined,
  ]);
});

describe('a card for a mention', () => {
  const okoye = materialOf({
    key: 'test okoye',
    entry: { type: 'person', ...makePerson('okoye', 'Ben Okoye', { description: 'Baker' }) },
  });
  const lima = materialOf({
    key: 'test lima',
    entry: { type: 'term', ...makeTerm('lima', 'Lima Summit', { date: '2025-03' }) },
  });
  const materials = new Map([materialOf(), okoye, lima].map((one) => [one.key, one]));
  const ask = (candidates: string[]) =>
    assembleCard(materials, occasionOf({ mention: mentionOf({ entry: null, candidates }) }));

  test('of one entry is its card', () => {
    expect(assembleCard(materials, occasionOf())).toMatchObject({
      type: 'entry',
      name: 'Ana Ruiz',
    });
  });

  test('of several is a question, with what tells them apart', () => {
    expect(ask(['test ruiz', 'test okoye', 'test lima', 'test gone'])).toEqual({
      type: 'choice',
      onPage: 'Ruiz',
      candidates: [
        { key: 'test ruiz', name: 'Ana Ruiz', detail: 'minister' },
        { key: 'test okoye', name: 'Ben Okoye', detail: 'Baker' },
        { key: 'test lima', name: 'Lima Summit', detail: '2025-03' },
      ],
    });
  });

  test('of entries that are gone is none', () => {
    expect(ask(['test gone'])).toBeUndefined();
    const gone = occasionOf({ mention: mentionOf({ entry: 'test gone' }) });
    expect(assembleCard(materials, gone)).toBeUndefined();
  });
});

test('what shares an entry or words with the sentence comes before the newest', () => {
  const statements = [
    makeStatement('rain', 'ruiz', '2025-08-01', { summary: 'It rained' }),
    makeStatement('harbour', 'ruiz', '2020-01-01', { summary: 'The harbour must grow' }),
    makeStatement('okoye', 'ruiz', '2019-01-01', { summary: 'He bakes', about: ['okoye'] }),
  ];
  const near = [mentionOf({ entry: 'test okoye' }), mentionOf({ entry: null }), mentionOf()];
  const card = assembleEntryCard(materialOf({ statements }), occasionOf({ near, article: {} }));
  expect(card.prior.map(({ id }) => id)).toEqual(['okoye', 'harbour', 'rain']);
});

test('a statement names its speaker and what it is about so that a card can lead there', () => {
  const about = ['ruiz', 'okoye', 'press lavrov', 'gone'];
  const statements = [makeStatement('a', 'ruiz', '2025-01-01', { about })];
  const names = { ruiz: 'Ana Ruiz', okoye: 'Ben Okoye', 'press lavrov': 'Sergey Lavrov' };
  const [said] = assembleEntryCard(materialOf({ statements, names }), occasionOf()).prior;
  expect(said?.speaker).toEqual({ name: 'Ana Ruiz', key: 'test ruiz' });
  expect(said?.about).toEqual([
    { name: 'Ben Okoye', key: 'test okoye' },
    { name: 'Sergey Lavrov', key: 'press lavrov' },
    { name: 'gone' },
  ]);
});

test('statements that came after the last look are told', () => {
  const statements = ['a', 'b'].map((id) => makeStatement(id, 'ruiz', '2025-01-01'));
  const { prior } = assembleEntryCard(materialOf({ statements, newIds: ['b'] }), occasionOf());
  expect(prior.map(({ id, isNew }) => [id, isNew])).toEqual([['a', false], ['b', true]]); // prettier-ignore
});

test('what the reader has corrected is told, of statements and of the entry', () => {
  const statements = [true, undefined].map((isCorrected, i) =>
    makeStatement(`s${i}`, 'ruiz', '2025-01-01', { isCorrected }),
  );
  const card = assembleEntryCard(materialOf({ statements, isCorrected: true }), occasionOf());
  expect(card.isCorrected).toBe(true);
  expect(card.prior.map(({ isCorrected }) => isCorrected)).toEqual([true, undefined]);
  expect(assembleEntryCard(materialOf(), occasionOf()).isCorrected).toBeUndefined();
});

test('a card that another led to claims nothing of the words on the page', () => {
  const statements = [makeStatement('a', 'ruiz', '2025-01-01')];
  const mention = mentionOf({ entry: 'test okoye', correct: 'Okoye' });
  const card = assembleLedCard(materialOf({ statements }), occasionOf({ mention, repeats: 'a' }));
  expect(card).toMatchObject({ rule: undefined, correct: undefined, saidBefore: undefined });
  expect(card.prior.map(({ id }) => id)).toEqual(['a']);
});

test('a card that was chosen among candidates says why they are', () => {
  const candidates = ['test ruiz', 'test okoye'];
  const mention = mentionOf({ entry: null, candidates, rule: 'several-candidates' });
  expect(assembleLedCard(materialOf(), occasionOf({ mention })).rule).toBe('several-candidates');
});
