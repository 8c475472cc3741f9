import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSaidBefore, recordWords } from '../../../core/cards/said-before.ts';
import type { Statement } from '../../../core/model/statement.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { makeSource, makeStatement } from '../../fixtures/make.ts';

const day = '2025-08-15';

function say(id: string, date: string, text: string, parts: Partial<Statement> = {}): Statement {
  return makeStatement(id, 'ruiz', date, { quote: { text, language: 'en' }, ...parts });
}

function find(text: string, statements: Statement[], article = {}) {
  return findSaidBefore(text, recordWords(statements, article, day))?.id;
}

function isRepeat(now: string, before: string): boolean {
  const found = find(now, [say('x', '2025-01-01', before)]) === 'x';
  // Which of the two came first changes nothing about their words.
  expect(find(before, [say('x', '2025-01-01', now)]) === 'x').toBe(found);
  return found;
}

const harbour = 'We will not leave the harbour before spring';

describe('the same words', () => {
  test.each([
    ['as they were', harbour, harbour],
    ['in other marks and letters', '“we WILL not leave the har­bour — before Spring…”', harbour],
    ['within a longer quote', `Let me be plain. ${harbour}, whoever asks us to.`, harbour],
    ['after a sentence with some of its words', `We talked for hours. Nobody will say that spring comes before winter. ${harbour}`, harbour],
    ['before a sentence with some of its words', `${harbour}. In spring we talk, and not before.`, harbour],
    ['with one word more', 'We will certainly not leave the harbour before spring', harbour],
    ['with one word less', 'We will not leave harbour before spring', harbour],
    ['with one word changed', 'We will not quit the harbour before spring', harbour],
    ['with an editor’s word', 'We will not leave the harbour [of Lima] before spring', harbour],
    ['another apostrophe', 'We don’t want to leave this harbour', "We don't want to leave this harbour"],
    ['in Russian', 'Мы не уйдём из порта до весны', 'мы не уйдем из порта до весны'],
    ['in Ukrainian', 'Ми не підемо з порту до весни', '«Ми не підемо з порту до весни»'],
    ['a number kept', 'All 40 ships will leave the harbour', 'Again: all 40 ships will leave the harbour'],
  ])('%s', (_, now, before) => {
    expect(isRepeat(now, before)).toBe(true);
  });
}); // prettier-ignore

describe('other words', () => {
  test.each([
    ['a negation less', 'We will leave the harbour before spring', harbour],
    ['a negation more', 'We will never leave the big old harbour before spring', 'We will leave the big old harbour before spring'],
    ['a short negation', "We won't leave the harbour before this spring", 'We will leave the harbour before this spring'],
    ['a negation in front', 'It is not true that ships wait outside the harbour', 'ships wait outside the harbour'],
    ['another number', 'We need 40 new ships in the harbour', 'We need 50 new ships in the harbour'],
    ['another number in words', 'We need four new ships in the harbour', 'We need five new ships in the harbour'],
    ['a number more', 'We will not leave the harbour before 3 spring', harbour],
    ['another name', 'Our ships will never go back to Lima', 'Our ships will never go back to Rome'],
    ['a negation in Russian', 'Мы уйдём из этого порта до весны', 'Мы не уйдём из этого порта до весны'],
    ['a number in Ukrainian', 'Нам треба два нові кораблі у порту', 'Нам треба три нові кораблі у порту'],
    ['two words of eight changed', 'We will not quit the harbour before winter', harbour],
    ['another order', 'Spring before the harbour leave not will we', harbour],
    ['the words strewn over a speech', 'We talk. Will they come? Not here. To leave or to stay, the question is old; every harbour has it, before any spring.', harbour],
    ['too few words', 'We will not leave', 'We will not leave'],
    ['too few words of a longer quote', harbour, 'the harbour before spring'],
    ['none', '', ''],
    ['none but marks', '“…” — !', '“…” — !'],
  ])('%s', (_, now, before) => {
    expect(isRepeat(now, before)).toBe(false);
  });
}); // prettier-ignore

describe('of several statements', () => {
  test('the earliest that has the words, by the last day its date allows', () => {
    const statements = [
      say('newer', '2025-03-01', harbour),
      say('year', '2024', harbour),
      say('oldest', '2024-11-05', `${harbour}.`),
      say('other', '2020-01-01', 'Taxes will fall for everyone in the land'),
    ];
    expect(find(harbour, statements)).toBe('oldest');
    expect(find(harbour, statements.toReversed())).toBe('oldest');
  });

  test('none of the article’s day or later', () => {
    expect(find(harbour, [say('same', day, harbour), say('month', '2025-08', harbour)])).toBeUndefined();
  });

  test('none without quoted words', () => {
    const retold = makeStatement('retold', 'ruiz', '2025-01-01', { summary: harbour });
    expect(find(harbour, [retold])).toBeUndefined();
  });

  test('none that is known from the article itself', () => {
    const source = makeSource({ url: 'https://courier.example/a' });
    const statements = [say('own', '2025-08-14', harbour, { source })];
    const article = { canonicalUrl: 'https://www.courier.example/a?x=1' };
    expect(find(harbour, statements, article)).toBeUndefined();
    expect(find(harbour, statements)).toBe('own');
  });

  test('each quote has its own', () => {
    const taxes = 'Taxes will fall for everyone in the land';
    const statements = [say('h', '2025-01-01', harbour), say('t', '2025-01-02', taxes)];
    const texts = [taxes, 'Nothing of this was ever said', harbour];
    const record = recordWords(statements, {}, day);
    const found = texts.map((text) => findSaidBefore(text, record));
    expect(found.map((one) => one?.id)).toEqual(['t', undefined, 'h']);
  });
}); // prettier-ignore

test('a speech of any length is compared in its first part', () => {
  const speech = Array.from({ length: 20_000 }, (_, i) => `word${i % 3_000}`).join(' ');
  expect(isRepeat(speech, speech)).toBe(true);
  expect(isRepeat(harbour, `${speech} ${harbour}`)).toBe(false);
});

test('any text of five words repeats itself, and nothing throws', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      find(text, [say('x', '2025-01-01', other)]);
      const long = `harbour ships taxes schools rain ${text.replace(/[[\]]/g, ' ')}`;
      expect(find(long, [say('x', '2025-01-01', long)])).toBe('x');
    }),
  );
});
