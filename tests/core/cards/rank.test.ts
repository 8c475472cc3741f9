import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addStatement,
  addToTopic,
  emptyIndex,
  rankStatements,
  type Question,
  type Topic,
} from '../../../core/cards/rank.ts';
import type { Statement } from '../../../core/model/statement.ts';
import { makeSource, makeStatement } from '../../fixtures/make.ts';

/** A question as tests write it: the article as its text. */
type Asked = Partial<Omit<Question, 'article'>> & { article?: string; named?: string[] };

function rank(statements: Statement[], asked: Asked = {}, names = {}): string[] {
  const index = emptyIndex();
  for (const statement of statements) addStatement(index, statement, names);
  const topic: Topic = new Map();
  addToTopic(topic, asked.article ?? '', asked.named);
  const { passage = '', headline = '', entriesNear = new Set<string>() } = asked;
  return rankStatements(index, { passage, headline, entriesNear, article: topic }).map(
    (number) => statements[number]?.id ?? '',
  );
}

/** A statement of a day of its own, so that no two are of one occasion. */
function say(id: string, summary: string, date: string, parts: Partial<Statement> = {}): Statement {
  return makeStatement(id, 'ruiz', date, { summary, ...parts });
}

const harbour = say('harbour', 'The harbour will be widened', '2025-01-01');
const taxes = say('taxes', 'Taxes will fall', '2025-02-01');
const schools = say('schools', 'Schools need teachers', '2025-03-01');

describe('what comes first', () => {
  test.each([
    ['shares words with the paragraph', { passage: 'Ruiz opened the harbours.' }, ['harbour', 'schools', 'taxes']],
    ['shares words with the headline', { headline: 'A tax for all' }, ['taxes', 'schools', 'harbour']],
    ['shares words with the article', { article: 'Ships wait outside the harbour.' }, ['harbour', 'schools', 'taxes']],
    ['is what the headline says, which the text then speaks of', { headline: 'Schools', article: 'Schools. A tax.' }, ['schools', 'taxes', 'harbour']],
    ['is what the paragraph says, of what the article says as often', { passage: 'A harbour', article: 'A harbour. A tax. Schools. Rain.' }, ['harbour', 'schools', 'taxes']],
    ['is what the article says most, where it is all one paragraph', { passage: 'Schools, a harbour', article: 'Schools, a harbour' }, ['schools', 'harbour', 'taxes']],
    ['is what the article says often', { article: 'Taxes! Taxes? Schools. Taxes.' }, ['taxes', 'schools', 'harbour']],
    ['nothing shared: those taken in first', { passage: 'Rain fell.' }, ['schools', 'taxes', 'harbour']],
    ['stop words count for nothing', { passage: 'It will be' }, ['schools', 'taxes', 'harbour']],
    ['a text in another alphabet shares names', { passage: 'Переговоры о Лиме' }, ['lima', 'schools', 'taxes', 'harbour']],
  ])('%s', (_, question, ids) => {
    const lima = say('lima', 'Nothing new from Lim', '2020-01-01');
    const all = [schools, taxes, harbour, ...(ids.length > 3 ? [lima] : [])];
    expect(rank(all, question)).toEqual(ids);
  });

  test('a rare word weighs more than one that all share', () => {
    const statements = [
      say('a', 'Peace talks in spring', '2025-01-01'),
      say('b', 'Peace talks in autumn', '2025-01-02'),
      say('c', 'Peace talks about quotas', '2025-01-03'),
    ];
    expect(rank(statements, { passage: 'Peace talks with quotas' })[0]).toBe('c');
  });

  test('an entry shared with the sentence or the article weighs like a rare word', () => {
    const about = { ...taxes, about: ['okoye'] };
    const both = ['taxes', 'schools'];
    expect(rank([schools, about], { entriesNear: new Set(['okoye']) })).toEqual(both);
    expect(rank([schools, about], { named: ['okoye'] })).toEqual(both);
    expect(rank([schools, about], { article: 'okoye' })).toEqual(['schools', 'taxes']);
  });

  test('the title of a source is words of its statement', () => {
    const titled = { ...taxes, source: makeSource({ title: 'A morning in Rome' }) };
    expect(rank([schools, titled], { passage: 'In Rome' })[0]).toBe('taxes');
  });

  test('of two, the one beside which more was said of it that day', () => {
    const day = (title: string) => ({ source: makeSource({ title }) });
    const statements = [
      say('alone', 'The harbour opens', '2024-01-01', day('Evening news')),
      say('rain', 'It may rain', '2024-01-01', day('Evening news')),
      say('amid', 'The harbour opens', '2024-01-02', day('Morning news')),
      say('again', 'The harbour needs cranes', '2024-01-02', day('Morning news')),
    ];
    expect(rank(statements, { passage: 'harbour' })[0]).toBe('amid');
  });

  test('names of what a statement is about are words of it', () => {
    const about = { ...taxes, about: ['summit'] };
    const names = { summit: 'Lima Summit' };
    expect(rank([schools, about], { passage: 'In Lima' }, names)[0]).toBe('taxes');
    expect(rank([schools, about], { passage: 'In Lima' })[0]).toBe('schools');
  });

  test('words on record before the same words retold', () => {
    const quote = { text: 'The harbour will be widened', language: 'en' };
    const quoted = say('quoted', 'He is for it', '2024-01-01', { quote });
    const retold = say('retold', 'He is for it: the harbour will be widened', '2024-01-01');
    expect(rank([retold, quoted], { passage: 'the harbour' })[0]).toBe('quoted');
  });

  test('of the same relevance, the order they came in', () => {
    const statements = ['x', 'y', 'z'].map((id) =>
      say(id, 'The harbour opens', '2024', { source: makeSource({ title: id }) }),
    );
    expect(rank(statements, { passage: 'harbour' })).toEqual(['x', 'y', 'z']);
    expect(rank(statements.toReversed(), { passage: 'rain' })).toEqual(['z', 'y', 'x']);
  });
}); // prettier-ignore

test('nothing is lost, doubled or changed', () => {
  const word = fc.constantFrom('harbour', 'tax', 'school', 'rain', 'гавань', '');
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const row = fc.record({ text, date: fc.constantFrom('2024', '2025-01', '2025-01-01') });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), text, text, (rows, sentence, headline) => {
      const statements = rows.map(({ text: summary, date }, i) => say(`s${i}`, summary, date));
      const before = structuredClone(statements);
      const ids = rank(statements, { passage: sentence, headline });
      expect([...ids].sort()).toEqual(statements.map((one) => one.id).sort());
      expect(statements).toEqual(before);
    }),
  );
});

test('no statements give none', () => {
  expect(rank([], { passage: 'harbour' })).toEqual([]);
});
