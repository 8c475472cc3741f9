import { expect, test } from 'vitest';
import { chooseLanguage } from '../../../core/detection/languages/index.ts';
import { findUnlinkedNames } from '../../../core/detection/unlinked-names.ts';
import type { Mention } from '../../../core/model/mention.ts';

function find(code: string, ...texts: string[]): string[] {
  const language = chooseLanguage(code, () => texts.join(' '));
  return findUnlinkedNames(texts.map((text) => ({ text, mentions: [] })), language); // prettier-ignore
}

test.each([
  ['a full name', 'en', 'On Monday the envoy Peter Halloran met them.', ['Peter Halloran']],
  ['a name that opens a sentence', 'en', 'Peter Halloran met them.', ['Peter Halloran']],
  ['a title before it is left out', 'en', 'He told Senator Peter Halloran so.', ['Peter Halloran']],
  ['an initial belongs to it', 'en', 'It was Peter J. Halloran who left.', ['Peter J. Halloran']],
  ['a hyphen too', 'en', 'There Anna Vance-Cole spoke.', ['Anna Vance-Cole']],
  ['a full stop ends it', 'en', 'They asked Peter. Halloran was silent.', []],
  ['a first name alone is none', 'en', 'They asked Peter about it.', []],
  ['a place or firm is none', 'en', 'At the White House, Deutsche Bank agreed.', []],
  ['a thing named after somebody is none', 'en', 'It stood on Peter Halloran Avenue.', []],
  ['a headline in large words is none', 'en', 'Peter Halloran Says Talks Will Resume Soon', []],
  ['as it stands in its case', 'ru', 'Об этом сообщила Вера Полозова.', ['Вера Полозова']],
])('%s', (_, code, text, names) => {
  expect(find(code, text)).toEqual(names);
});

test('the most frequent come first, each once', () => {
  const texts = ['Anna Vance spoke.', 'Then Peter Halloran left.', 'Later Peter Halloran rang.'];
  expect(find('en', ...texts)).toEqual(['Peter Halloran', 'Anna Vance']);
});

test('who is marked already, wholly or by the surname, is not named again', () => {
  const text = 'Then Peter Halloran left.';
  const mention: Mention = { start: 11, end: 19, entry: 'test halloran', kind: 'person', rule: 'surname-unique', confidence: 1 }; // prettier-ignore
  const language = chooseLanguage('en', () => text);
  expect(findUnlinkedNames([{ text, mentions: [mention] }], language)).toEqual([]);
});
