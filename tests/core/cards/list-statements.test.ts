import { describe, expect, test } from 'vitest';
import { listStatements, prepareMaterial } from '../../../core/cards/list-statements.ts';
import type { Occasion } from '../../../core/cards/occasion.ts';
import { addToTopic, type Topic } from '../../../core/cards/rank.ts';
import type { CardMaterial } from '../../../core/model/card.ts';
import type { Statement } from '../../../core/model/statement.ts';
import { makePerson, makeStatement } from '../../fixtures/make.ts';

const day = '2025-08-15';

function materialOf(statements: Statement[]): CardMaterial {
  return {
    key: 'test ruiz',
    dataset: { id: 'test', title: 'The record' },
    entry: { type: 'person', ...makePerson('ruiz', 'Ana Ruiz') },
    statements,
    omitted: 0,
    names: { ruiz: 'Ana Ruiz' },
  };
}

function occasionOf(article: string, parts: Partial<Occasion> = {}): Occasion {
  const topic: Topic = new Map();
  addToTopic(topic, article);
  const mention = { start: 0, end: 4, entry: 'test ruiz', kind: 'person', rule: 'full-name', confidence: 1 } as const;
  return { mention, onPage: 'Ruiz', passage: '', near: [], article: {}, topic, day, dayKnown: true, ...parts };
} // prettier-ignore

function list(statements: Statement[], article: string, parts?: Partial<Occasion>) {
  const { prior, later, omitted } = listStatements(materialOf(statements), occasionOf(article, parts));
  return { prior: prior.map(({ id }) => id), later: later.map(({ id }) => id), omitted };
} // prettier-ignore

/** So many statements, one a day, all but one about the rain. */
function speak(count: number, first: string, harbourAt: number): Statement[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: count }, (_, i) => {
    const date = new Date(start + i * 86_400_000).toISOString().slice(0, 10);
    const summary = i === harbourAt ? 'The harbour must grow' : `Rain fell ${i} times`;
    return makeStatement(date, 'ruiz', date, { summary });
  });
}

describe('of many statements', () => {
  const earlier = speak(2_000, '2015-01-01', 3);
  const later = speak(70, '2025-08-15', 60);

  test('the best of all, however old, comes first', () => {
    expect(list(earlier, 'Ships wait outside the harbour.').prior[0]).toBe('2015-01-04');
  });

  test('fifty earlier and fifty later ones are listed, the rest is counted', () => {
    const { prior, later: after, omitted } = list([...earlier, ...later], 'The harbour.');
    expect([prior.length, after.length, omitted]).toEqual([50, 50, 1_950 + 20]);
    expect([prior[0], after[0]]).toEqual(['2015-01-04', '2025-10-14']);
  });

  test('where nothing is shared the newest come first', () => {
    const { prior } = list(earlier, 'Nobody was there.');
    expect(prior.slice(0, 2)).toEqual(['2020-06-22', '2020-06-21']);
  });
});

describe('readying', () => {
  const statements = speak(5, '2025-01-01', 2);

  test('takes a step a statement, once', () => {
    const material = materialOf(statements);
    expect([...prepareMaterial(material)]).toHaveLength(5);
    expect([...prepareMaterial(material)]).toHaveLength(0);
  });

  test('may be overtaken by a card', () => {
    const material = materialOf(statements);
    const steps = prepareMaterial(material);
    steps.next();
    steps.next();
    const listed = listStatements(material, occasionOf('the harbour'));
    expect(listed.prior).toHaveLength(5);
    expect(listed.prior[0]?.id).toBe('2025-01-03');
    expect([...steps]).toEqual([]);
    expect(listStatements(material, occasionOf('the harbour'))).toEqual(listed);
  });

  test('leaves the material as it was', () => {
    const material = materialOf(statements);
    const before = structuredClone(material);
    expect([...prepareMaterial(material)]).toHaveLength(5);
    expect(material).toEqual(before);
  });
});

test('an entry’s own name in the sentence is no topic', () => {
  const about = makeStatement('about', 'ruiz', '2020-01-01', { about: ['ruiz'] });
  const newer = makeStatement('newer', 'ruiz', '2021-01-01');
  const near = [{ ...occasionOf('').mention }];
  expect(list([about, newer], '', { near }).prior).toEqual(['newer', 'about']);
});
