import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../core/model/mention.ts';
import { makeDataset, makeTerm } from '../../fixtures/make.ts';
import { readMentions, tellMentions, type Reading } from '../../fixtures/news.ts';

/** What a text says of events, in an article of early September 2025 unless another day is told. */
function tellEvents(text: string, reading: Reading = { day: '2025-09-04' }): string[] {
  return tellMentions(text, reading).filter((mention) => !/= (?:putin|trump),/.test(mention));
}

describe('by name', () => {
  test.each([
    ['The Anchorage Summit ended.', ['Anchorage Summit = anchorage, term-name']],
    ['THE ANCHORAGE SUMMIT ENDED', ['ANCHORAGE SUMMIT = anchorage, term-name']],
    // In small letters only beside an event's noun.
    ['Then the anchorage summit ended.', ['anchorage summit = anchorage, term-name']],
    [
      'The Lima Accord holds, and so does the Treaty of Lima.',
      ['Lima Accord = accord, term-name', 'Treaty of Lima = accord, term-name'],
    ],
    ['The lima accord holds.', []],
    ['TASS reported it.', ['TASS = tass, term-name']],
    ['Lima held; the Accord did not.', []],
    ['The Treaty was signed far from Lima.', []],
  ])('%s', (text, mentions) => {
    expect(tellEvents(text)).toEqual(mentions);
  });

  test('two terms of one name are a question', () => {
    const terms = ['north', 'south'].map((id) =>
      makeTerm(id, 'Lima Accord', { kind: 'agreement' }),
    );
    const dataset = makeDataset({ terms });
    expect(tellMentions('The Lima Accord holds.', { dataset })).toEqual([
      'Lima Accord = north ? south',
    ]);
  });

  test('a person inside the name of a term is part of it', () => {
    const dataset = makeDataset({ terms: [makeTerm('t', 'Putin Prize')] });
    expect(tellMentions('The Putin Prize went to a baker.', { dataset })).toEqual([
      'Putin Prize = t, term-name',
    ]);
  });
});

describe('by place and noun', () => {
  test.each([
    ['Putin spoke of the summit in Anchorage.', ['summit in Anchorage = anchorage, event-place']],
    [
      'Putin spoke of the summit in Anchorage, Alaska.',
      ['summit in Anchorage, Alaska = anchorage, event-place'],
    ],
    ['Putin praised the Alaska summit.', ['Alaska summit = anchorage, event-place']],
    // Nobody of the dataset is on the page: tourists, trade fairs.
    ['The summit in Alaska drew crowds of tourists.', []],
    ['Putin went fishing in Alaska.', []],
    ['The talks in Geneva failed, and Putin flew to Istanbul.', []],
    ['Talks in Geneva failed before Istanbul, Putin said.', []],
    [
      'Talks failed before Istanbul, Putin said.',
      ['Talks failed before Istanbul = istanbul, event-place'],
    ],
    ['He was held in Istanbul, Putin said.', []],
    ['Putin praised the summit. Alaska was cold.', []],
  ])('%s', (text, mentions) => {
    expect(tellEvents(text)).toEqual(mentions);
  });

  test('a noun far away needs a participant or a date in the sentence', () => {
    const far = (end: string) =>
      `The agreement that nobody in the two capitals had thought possible, said one of them, dates from Anchorage${end}`;
    expect(tellEvents(`${far('.')} Putin smiled.`)).toEqual([]);
    expect(tellEvents(`${far(' and Putin')}.`)).toEqual(['Anchorage = anchorage, event-place']);
    expect(tellEvents(`${far(' on August 15')}.`)).toEqual(['Anchorage = anchorage, event-date']);
  });
});

describe('by date', () => {
  test.each([
    ['Putin praised August’s Alaska summit.', ['Alaska summit = anchorage, event-date']],
    ['Trump and Putin met in Anchorage on August 15.', ['Anchorage = anchorage, event-date']],
    ['It was held in Istanbul on June 2.', ['Istanbul = round-2, event-date']],
    ['The talks in Istanbul on July 23 failed.', ['talks in Istanbul = round-3, event-date']],
    ['The Istanbul talks of May 16 were short.', ['Istanbul talks = round-1, event-date']],
    ['The Istanbul talks of 2025 were short.', ['Istanbul talks = istanbul, event-date']],
    [
      'The second round in Istanbul in 2025 was short.',
      ['round in Istanbul = round-2, event-date'],
    ],
    ['The 2022 Istanbul talks failed.', ['Istanbul talks = istanbul-2022, event-date']],
    [
      'The talks in Istanbul in February-April 2022 failed.',
      ['talks in Istanbul = istanbul-2022, event-date'],
    ],
    // A year or a month that the event does not have.
    ['Putin praised the summit in Anchorage in March 2021.', []],
    ['The talks in Istanbul in March 2019 failed, Putin said.', []],
    ['Putin praised the December summit in Alaska.', []],
  ])('%s', (text, mentions) => {
    expect(tellEvents(text)).toEqual(mentions);
  });

  test.each([
    // 25 July 2025 is a Friday; the third round was on the Wednesday before.
    ['The talks in Istanbul on Wednesday failed.', ['talks in Istanbul = round-3, event-date']],
    ['The talks in Istanbul on Monday failed.', ['talks in Istanbul = istanbul, event-date']],
  ])('a weekday is read around the article: %s', (text, mentions) => {
    expect(tellEvents(text, { day: '2025-07-25' })).toEqual(mentions);
  });
});

describe('which of several at one place', () => {
  test.each([
    ['first', 'round-1'],
    ['second', 'round-2'],
    ['3rd', 'round-3'],
  ])('the %s round', (ordinal, entry) => {
    const texts = [
      `The ${ordinal} round in Istanbul failed, Putin said.`,
      `The ${ordinal} round of talks in Istanbul failed, Putin said.`,
      `The ${ordinal} round of the Istanbul talks failed, Putin said.`,
    ];
    for (const text of texts)
      expect(tellEvents(text)).toEqual([expect.stringMatching(`= ${entry}, event-place$`)]);
  });

  test('a round that the data has not is the whole', () => {
    const text = 'The fourth round in Istanbul failed, Putin said.';
    expect(tellEvents(text)).toEqual(['round in Istanbul = istanbul, event-place']);
  });

  const text = 'The Istanbul talks failed, Putin said.';

  test.each([
    ['2021-05-01', []],
    ['2022-05-01', ['Istanbul talks = istanbul-2022, event-place']],
    // On its first day already.
    ['2025-05-16', ['Istanbul talks = istanbul, event-place']],
    ['2025-06-10', ['Istanbul talks = istanbul, event-place']],
    ['2025-09-04', ['Istanbul talks = istanbul, event-place']],
    // Two years later nobody means them without a date.
    ['2029-05-01', []],
    // A page without a date cannot choose.
    [undefined, ['Istanbul talks = istanbul-2022 ? istanbul']],
  ])('in an article of %s', (day, mentions) => {
    expect(tellEvents(text, { day })).toEqual(mentions);
  });
});

describe('beside people', () => {
  test('a name stays a name inside an event’s phrase', () => {
    expect(tellMentions('The Putin summit in Alaska ended.', { day: '2025-09-04' })).toEqual([
      'Putin = putin, surname-unique',
      'summit in Alaska = anchorage, event-place',
    ]);
  });

  test('mentions never overlap and stand in order', () => {
    const text =
      'TRUMP-PUTIN SUMMIT in Anchorage, Alaska: Donald Trump praised the Anchorage Summit.';
    const mentions = readMentions(text, { day: '2025-09-04' });
    expect(mentions.length).toBeGreaterThan(3);
    const ends = mentions.map((mention: Mention) => mention.end);
    expect(mentions.slice(1).every(({ start }, i) => start >= ends[i]!)).toBe(true);
  });
});
