import { expect, test } from 'vitest';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { tellMentions } from '../../fixtures/news.ts';

const dataset = makeDataset({
  people: [
    makePerson('ivan', 'Иван Гончар'),
    makePerson('vera', 'Вера Гончар'),
    makePerson('anna', 'Анна Гончар'),
    makePerson('anna2', 'Анна Гончар'),
    makePerson('dmytro', 'Дмитро Лановий'),
    makePerson('oksana', 'Оксана Лановий'),
  ],
});

test.each([
  ['Уехали Иван и Вера Гончары.', ['Иван = ivan, short-name', 'Вера Гончары = vera, full-name']],
  ['Рады Вере и Ивану Гончарам.', ['Вере = vera, short-name', 'Ивану Гончарам = ivan, full-name']],
  // One is unknown, one is two people, one is the other, and no family at all.
  ['Уехали Иван и Ольга Гончары.', []],
  ['Уехали Иван и Анна Гончары.', []],
  ['Уехали Иван и Иван Гончары.', []],
  ['Уехали Иван, Вера и другие Гончары.', []],
])('%s', (text, mentions) => {
  expect(tellMentions(text, { dataset, language: 'ru' })).toEqual(mentions);
}); // prettier-ignore
