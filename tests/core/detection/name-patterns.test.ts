import { describe, expect, test } from 'vitest';
import { anchorWord } from '../../../core/detection/anchor-word.ts';
import {
  describeCandidate,
  indexNames,
  personPatterns,
  placeNames,
  termPatterns,
} from '../../../core/detection/name-patterns.ts';
import { spellingKey } from '../../../core/detection/spelling.ts';

/** "given | surname" of each pattern of a person. */
function patternsOf(name: string, aliases: string[] = []): string[] {
  return personPatterns({ name, aliases }).map(
    ({ given, words }) => `${given.join(' ')} | ${words.join(' ')}`,
  );
}

describe('the name of a person', () => {
  test.each([
    ['Ana Ruiz', 'ana | ruiz'],
    ['Ana María Ruiz', 'ana maria | ruiz'],
    ['Ruiz', ' | ruiz'],
    ['A. B. Ruiz', 'a b | ruiz'],
    ['Гаврилова А. В.', 'а в | гаврилова'],
    ['Ursula von der Leyen', 'ursula | von der leyen'],
    ['Marine Le Pen', 'marine | le pen'],
    ['Leonardo da Vinci', 'leonardo | da vinci'],
    ['Mohammed bin Salman', 'mohammed | bin salman'],
    ['De Gaulle', 'de | gaulle'],
    ['Robert Kennedy Jr.', 'robert | kennedy'],
    ['Sammy Davis, Jr', 'sammy | davis'],
    ['John Smith III', 'john | smith'],
    ['Yaël Braun-Pivet', 'yael | braun pivet'],
    ['Jay-Z', ' | jay z'],
    ['Asia-Bibi', 'asia | bibi'],
    ["Conor O'Brien", 'conor | o brien'],
    ['Урсула фон дер Ляйен', 'урсула | фон дер ляйен'],
    ['JK Rowling', 'j k | rowling'],
    ['Al Gore', 'al | gore'],
    ['Lavrov, Sergey', 'sergey | lavrov'],
    ['Henry Home, Lord Kames', 'henry | home'],
    // Phrases: no word of them names anybody alone.
    ['Catherine of Aragon', ' | catherine of aragon'],
    ['Elizabeth II', ' | elizabeth ii'],
    ['Malcolm X', ' | malcolm x'],
    ['President of the United States', ' | president of the united states'],
    ['education minister', ' | education minister'],
    ['Meghan, Duchess of Sussex', ' | meghan duchess of sussex'],
    ['Сергей Лавров', 'сергей | лавров'],
    ['Jr.', ' | jr'],
  ])('%s is taken apart as %s', (name, pattern) => {
    expect(patternsOf(name)).toEqual([pattern]);
  });

  test.each([
    ['Kim Yoon-man', [' | kim yoon man', 'yoon man | kim']],
    ['Ruiz A. B.', ['a b | ruiz', ' | ruiz a b']],
    ['Louis C.K.', ['c k | louis', ' | louis c k']],
    ['Abdel Fattah el-Sisi', ['abdel fattah | el sisi', 'abdel fattah | sisi']],
    ['Henry VIII of England', [' | henry viii of england', ' | henry viii']],
    ['Štefan Füle', ['stefan | fule', 'stefan | fuele']],
  ])('%s is written in two ways', (name, patterns) => {
    expect(patternsOf(name)).toEqual(patterns);
  });

  test('an article between two names may be part of either', () => {
    const patterns = ['саиф | уль малук', 'саиф | малук', 'саифул | малук'];
    expect(patternsOf('Саиф уль-Малук')).toEqual(patterns);
  });

  test('keeps the suffix that tells a son from his father', () => {
    const [son] = personPatterns({ name: 'Donald Trump Jr.', aliases: [] });
    expect(son).toMatchObject({ words: ['trump'], suffix: 'jr' });
  });

  test('without a letter gives no pattern', () => {
    expect(patternsOf('—')).toEqual([]);
  });

  test('and its aliases give each pattern once', () => {
    const aliases = ['Ana  Ruiz', 'ANA RUIZ', 'Anna Ruiz', '...'];
    expect(patternsOf('Ana Ruiz', aliases)).toEqual(['ana | ruiz', 'anna | ruiz']);
  });

  test('of 10,000 characters is cut to what a page could repeat', () => {
    const [words] = personPatterns({ name: 'x'.repeat(10_000), aliases: [] });
    expect(words?.words[0]?.length).toBeLessThanOrEqual(400);
    const [many] = personPatterns({ name: 'Ana '.repeat(2_500), aliases: [] });
    expect([...many!.given, ...many!.words]).toHaveLength(8);
    const [initials] = personPatterns({ name: `Ruiz ${'A. '.repeat(3_000)}`, aliases: [] });
    expect(initials?.words).toEqual(['ruiz']);
  });

  test('of hostile characters is read to its end', () => {
    for (const name of ['\u202E'.repeat(500), '\uD800Ana', 'a\u0301'.repeat(5_000)])
      expect(() => personPatterns({ name, aliases: [name] })).not.toThrow();
  });
});

describe('the name of a term', () => {
  test.each([
    ['Lima Accord', ['lima', 'accord'], 1],
    ['Treaty of Lima', ['treaty', 'of', 'lima'], 0],
    ['the Lima talks', ['the', 'lima', 'talks'], 1],
    ['carbon tax', ['carbon', 'tax'], 0],
    ['G7', ['g7'], 0],
  ])('%s hangs on one word', (name, words, anchor) => {
    const [pattern] = termPatterns({ name, aliases: [] });
    expect(pattern?.words).toEqual(words);
    expect(anchorWord('term', pattern!)).toBe(anchor);
  });

  test('remembers where it is written large', () => {
    const [pattern] = termPatterns({ name: 'Treaty of Lima', aliases: [] });
    expect(pattern?.capitals).toEqual([true, false, true]);
  });
});

test.each([
  ['Anchorage, Alaska', [['anchorage'], ['alaska']]],
  ['New York', [['new', 'york']]],
  [' , Lima,', [['lima']]],
  ['', []],
  [undefined, []],
])('the places of %j', (place, names) => {
  expect(placeNames(place)).toEqual(names);
});

describe('a candidate', () => {
  const event = {
    type: 'term' as const,
    id: 'lima-summit',
    kind: 'event' as const,
    name: 'Lima Summit',
    aliases: [],
    date: '2025-03-04',
    place: 'Lima, Peru',
    partOf: 'lima-process',
    participants: ['ruiz'],
    sources: [],
  };

  test('of an event knows its places, days, people and whole', () => {
    expect(describeCandidate('d', event)).toMatchObject({
      key: 'd lima-summit',
      kind: 'term',
      event: {
        places: [['lima'], ['peru']],
        from: '2025-03-04',
        to: '2025-03-04',
        participants: ['d ruiz'],
        partOf: 'd lima-process',
      },
    });
  });

  test.each([
    ['a place', { ...event, kind: 'place' as const }],
    ['an event without a place', { ...event, place: undefined }],
    ['an event without a day', { ...event, date: undefined }],
  ])('of %s is found by its name alone', (_, entry) => {
    expect(describeCandidate('d', entry).event).toBeUndefined();
  });

  test('of an event that began and is not over ends on its first day', () => {
    const open = { ...event, date: undefined, from: '2025-03' };
    expect(describeCandidate('d', open).event).toMatchObject({ from: '2025-03', to: '2025-03' });
  });

  test('is indexed by surname with first name, by a term’s words, and by places', () => {
    const person = {
      type: 'person' as const,
      id: 'ruiz',
      name: 'Ana Ruiz',
      aliases: ['Ruiz'],
      roles: [],
      sameAs: [],
    };
    expect(indexNames(describeCandidate('d', person))).toEqual([
      { key: 'ruiz', second: 'ana', surname: true },
      { key: 'ruiz', second: '', surname: true },
    ]);
    expect(indexNames(describeCandidate('d', event))).toEqual([
      { key: spellingKey('summit'), second: spellingKey('lima'), surname: false },
      { key: spellingKey('lima'), second: '', surname: false },
      { key: spellingKey('peru'), second: '', surname: false },
    ]);
  });
});
