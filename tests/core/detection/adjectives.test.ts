import { expect, test } from 'vitest';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { tellMentions } from '../../fixtures/news.ts';

const names = [
  'William Shakespeare',
  'George Orwell',
  'Franz Kafka',
  'Michael Jordan',
  'Jesus Christ',
  'Neil Simonet',
  'John Garde',
  'Ada Dickens',
  'Charles Dickens',
  'Hans Martin',
];
const dataset = makeDataset({
  people: names.map((name) => makePerson(name.split(' ').at(name.includes('Ada') ? 0 : -1)!, name)),
}); // prettier-ignore

test.each([
  ['They like the Shakespearean stage.', ['Shakespearean = Shakespeare, surname-unique']],
  ['It was an Orwellian language.', ['Orwellian = Orwell, surname-unique']],
  ['A Kafkaesque room waited.', ['Kafkaesque = Kafka, surname-unique']],
  ['George Orwell wrote. They learned the Orwellian language.', ['George Orwell = Orwell, full-name', 'Orwellian = Orwell, surname-after-full-name']],
  // A name of its own, before a name, one of two, of a place, a faith, and of a first name.
  ['Then Simonetian said no.', []],
  ['The Orwellian Society met.', []],
  ['The Dickensian fog came.', []],
  ['The Jordanian king came.', []],
  ['The Christian faith spread.', []],
  ['The Martinian rule held.', []],
  ['They read the Guardian there.', []],
])('%s', (text, mentions) => {
  expect(tellMentions(text, { dataset })).toEqual(mentions);
}); // prettier-ignore
