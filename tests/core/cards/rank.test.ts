import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankStatements, type Question } from '../../../core/cards/rank.ts';
import type { Statement } from '../../../core/model/statement.ts';
import { makeSource, makeStatement } from '../../fixtures/make.ts';

function rank(statements: Statement[], question: Partial<Question> = {}, names = {}): string[] {
  const whole = { sentence: '', headline: '', entriesNear: new Set<string>(), ...question };
  return rankStatements(statements, whole, names).map((statement) => statement.id);
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
    ['shares words with the sentence', { sentence: 'Ruiz opened the harbour.' }, ['harbour', 'schools', 'taxes']],
    ['shares words with the headline', { headline: 'A tax for all' }, ['taxes', 'schools', 'harbour']],
    ['shares with the sentence before the headline', { sentence: 'The harbour', headline: 'Schools' }, ['harbour', 'schools', 'taxes']],
    ['nothing shared: the newest', { sentence: 'Rain fell.' }, ['schools', 'taxes', 'harbour']],
    ['stop words count for nothing', { sentence: 'It will be' }, ['schools', 'taxes', 'harbour']],
  ])('%s', (_, question, ids) => {
    expect(rank([harbour, taxes, schools], question)).toEqual(ids);
  });

  test('a rare word weighs more than one that all share', () => {
    const statements = [
      say('a', 'Peace talks in spring', '2025-01-01'),
      say('b', 'Peace talks in autumn', '2025-01-02'),
      say('c', 'Peace talks about quotas', '2025-01-03'),
    ];
    expect(rank(statements, { sentence: 'Peace talks with quotas' })[0]).toBe('c');
  });

  test('an entry shared with the sentence weighs like a rare word', () => {
    const about = { ...taxes, about: ['okoye'] };
    expect(rank([schools, about], { entriesNear: new Set(['okoye']) })).toEqual(['taxes', 'schools']);
  });

  test('names of what a statement is about are words of it', () => {
    const about = { ...taxes, about: ['summit'] };
    const names = { summit: 'Lima Summit' };
    expect(rank([schools, about], { sentence: 'In Lima' }, names)[0]).toBe('taxes');
    expect(rank([schools, about], { sentence: 'In Lima' })[0]).toBe('schools');
  });

  test('words on record before the same words retold', () => {
    const quote = { text: 'The harbour will be widened', language: 'en' };
    const quoted = say('quoted', 'The harbour will be widened', '2024-01-01', { quote });
    const retold = say('retold', 'The harbour will be widened, the harbour will be widened', '2025-01-01');
    expect(rank([retold, quoted], { sentence: 'the harbour' })[0]).toBe('quoted');
  });

  test('of the same relevance, the newer', () => {
    const older = say('older', 'The harbour opens', '2024-05');
    const newer = say('newer', 'The harbour opens', '2024-06-01');
    expect(rank([older, newer], { sentence: 'harbour' })).toEqual(['newer', 'older']);
  });

  test('of the same relevance and day, the order they came in', () => {
    const statements = ['x', 'y', 'z'].map((id) =>
      say(id, 'The harbour opens', '2024', { source: makeSource({ title: id }) }),
    );
    expect(rank(statements, { sentence: 'harbour' })).toEqual(['x', 'y', 'z']);
    expect(rank(statements.toReversed(), { sentence: 'rain' })).toEqual(['z', 'y', 'x']);
  });
}); // prettier-ignore

test('one of each occasion comes before a second of the same', () => {
  const source = makeSource({ title: 'An evening in Lima' });
  const statements = [
    say('a1', 'harbour harbour harbour', '2025-01-01'),
    say('a2', 'harbour harbour', '2025-01-01'),
    say('b', 'harbour and schools and taxes', '2025-01-01', { source }),
    say('none', 'rain', '2025-05-01'),
  ];
  expect(rank(statements, { sentence: 'the harbour' })).toEqual(['a1', 'b', 'a2', 'none']);
});

test('nothing is lost, doubled or changed', () => {
  const word = fc.constantFrom('harbour', 'tax', 'school', 'rain', 'гавань', '');
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const row = fc.record({ text, date: fc.constantFrom('2024', '2025-01', '2025-01-01') });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), text, text, (rows, sentence, headline) => {
      const statements = rows.map(({ text: summary, date }, i) => say(`s${i}`, summary, date));
      const before = structuredClone(statements);
      const ids = rank(statements, { sentence, headline });
      expect([...ids].sort()).toEqual(statements.map((one) => one.id).sort());
      expect(statements).toEqual(before);
    }),
  );
});

test('no statements give none', () => {
  expect(rank([], { sentence: 'harbour' })).toEqual([]);
});
