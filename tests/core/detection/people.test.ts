import { describe, expect, test } from 'vitest';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { readMentions, tellMentions } from '../../fixtures/news.ts';

/** A text, and whom it names: `words = entry, rule`. */
type Row = [text: string, mentions: string[]];

describe('a full name', () => {
  test.each<Row>([
    ['Reporters asked Donald Trump twice.', ['Donald Trump = trump, full-name']],
    ['Reporters asked Donald J. Trump twice.', ['Donald J. Trump = trump, full-name']],
    ['Reporters asked D. Trump twice.', ['D. Trump = trump, full-name']],
    ['Steven Witkoff landed.', ['Steven Witkoff = witkoff, full-name']],
    ['Reporters asked Don Trump twice.', ['Don Trump = trump, full-name']],
    ['The visit of Ursula von der Leyen ended.', ['Ursula von der Leyen = leyen, full-name']],
    ['Josh Grunbaum flew in.', ['Josh Grunbaum = gruenbaum, full-name']],
    ['George W. Bush painted.', ['George W. Bush = bush, full-name']],
    ['George Bush painted.', ['George Bush = bush, full-name']],
    ['Donald\u00A0Trump spoke.', ['Donald\u00A0Trump = trump, full-name']],
    ['DONALD TRUMP SPOKE', ['DONALD TRUMP = trump, full-name']],
    ['Donald Trump’s plane landed.', ['Donald Trump = trump, full-name']],
    ['Nobody saw (Donald Trump).', ['Donald Trump = trump, full-name']],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text)).toEqual(mentions);
  });
});

describe('a full name in another spelling', () => {
  test.each<Row>([
    ['Sergei Lavrov spoke.', ['Sergei Lavrov = lavrov, full-name-variant']],
    ['Volodymyr Zelenskyy spoke.', ['Volodymyr Zelenskyy = zelensky, full-name-variant']],
    ['Volodymr Zelensky spoke.', ['Volodymr Zelensky = zelensky, full-name-variant']],
    [
      'Volodymyr Zelensky spoke. Zelenskiy left.',
      ['Volodymyr Zelensky = zelensky, full-name', 'Zelenskiy = zelensky, full-name-variant'],
    ],
    // Without the full name somewhere, another spelling is too little.
    ['Zelenskyy spoke.', []],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text)).toEqual(mentions);
  });
});

test.each([
  ['Sergei Lavrov', 'Sergey Lavrov'],
  ['Sergey Lavrov', 'Sergei Lavrov'],
])('of the spellings %s and %s the one on the page counts', (name, alias) => {
  const dataset = makeDataset({ people: [makePerson('l', name, { aliases: [alias] })] });
  for (const text of [name, alias])
    expect(tellMentions(text, { dataset })).toEqual([`${text} = l, full-name`]);
});

test('a first name that every object of the language answers to is one like any other', () => {
  const dataset = makeDataset({ people: [makePerson('bloom', 'Constructor Bloom')] });
  expect(tellMentions('Robert Bloom spoke.', { dataset })).toEqual([]);
  expect(tellMentions('Constructor Bloom spoke.', { dataset })).toEqual([
    'Constructor Bloom = bloom, full-name',
  ]);
});

describe('a surname after the full name', () => {
  test.each<Row>([
    ['Vladimir Putin came. Putin smiled.', ['Vladimir Putin = putin, full-name', 'Putin = putin, surname-after-full-name']],
    ['Putin smiled before Vladimir Putin left.', ['Putin = putin, surname-after-full-name', 'Vladimir Putin = putin, full-name']],
    ['Boris Johnson spoke. Johnson left.', ['Boris Johnson = boris, full-name', 'Johnson = boris, surname-after-full-name']],
    ['Boris Johnson met Ron Johnson. Johnson left.', ['Boris Johnson = boris, full-name', 'Ron Johnson = ron, full-name', 'Johnson = boris ? ron']],
    ['Denise Washington spoke. Washington left.', ['Denise Washington = washington, full-name', 'Washington = washington, surname-after-full-name']],
    ['Ursula von der Leyen spoke. Von der Leyen left.', ['Ursula von der Leyen = leyen, full-name', 'Von der Leyen = leyen, surname-after-full-name']],
    // In another block, before it or after it.
    ['Putin smiles\nVladimir Putin smiled.', ['Putin = putin, surname-after-full-name', 'Vladimir Putin = putin, full-name']],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text)).toEqual(mentions);
  });
}); // prettier-ignore

describe('a surname alone', () => {
  test.each<Row>([
    ['Putin smiled.', ['Putin = putin, surname-unique']],
    ['President Putin smiled.', ['Putin = putin, surname-with-title']],
    ['US President Trump smiled.', ['Trump = trump, surname-with-title']],
    ['Mr. Putin smiled.', ['Putin = putin, surname-with-title']],
    ['Foreign Minister Lavrov spoke.', ['Lavrov = lavrov, surname-with-title']],
    ['“Putin” was on the list.', ['Putin = putin, surname-unique']],
    ['Zlatnik sang.', ['Zlatnik = zlatnik, surname-unique']],
    ['Grant left.', ['Grant = grant, surname-unique']],
    [
      'Trump, Putin and Lavrov spoke.',
      [
        'Trump = trump, surname-unique',
        'Putin = putin, surname-unique',
        'Lavrov = lavrov, surname-unique',
      ],
    ],
    // Two bear it: a question, never a guess.
    ['Johnson spoke.', ['Johnson = boris ? ron']],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text)).toEqual(mentions);
  });

  test.each([
    // A place, a common word, a word that the page writes small.
    'Washington reacted.',
    'Hope spoke.',
    'A grant was given to the school, and Grant left.',
    'grant money is short, and Grant left.',
    'What was granted was a grant, and Grant left.',
    'The trump card was played.',
    // Part of a surname.
    'Leyen left.',
    // A first name.
    'Volodymyr spoke.',
    'see https://outlet.example/Trump for more',
    'see www.outlet.example/Putin for more',
  ])('%s names nobody', (text) => {
    expect(tellMentions(text)).toEqual([]);
  });

  test('a title lets a common word be a name', () => {
    expect(tellMentions('Ms. Hope spoke.')).toEqual(['Hope = hope, surname-with-title']);
  });

  test('of more people than are sent stays unmarked, unless the first name is there', () => {
    const dataset = makeDataset({
      people: Array.from({ length: 30 }, (_, i) =>
        makePerson(`p${i}`, `${String.fromCharCode(65 + (i % 26))}${i}lyn Quigg`),
      ),
    });
    expect(tellMentions('Quigg spoke.', { dataset })).toEqual([]);
    // One was sent for the first name's sake; that makes the surname no less common.
    expect(tellMentions('A0lyn spoke and so did Quigg.', { dataset })).toEqual([]);
    expect(tellMentions('A0lyn Quigg spoke. Quigg left.', { dataset })).toEqual([
      'A0lyn Quigg = p0, full-name',
      'Quigg = p0, surname-after-full-name',
    ]);
  });
});

describe('another person or thing', () => {
  test.each<Row>([
    ['Maria Putin smiled.', []],
    ['Vladimir Lavrov spoke.', []],
    ['Alan Johnson spoke.', []],
    ['Alan Johnson met Boris Johnson.', ['Boris Johnson = boris, full-name']],
    ['Donald and Melania Trump waved.', []],
    ['On that morning the unknown Zorana Putin smiled at them.', []],
    ['Guests left Trump Tower early.', []],
    ['Guests of Donald Trump left Trump Tower.', ['Donald Trump = trump, full-name']],
    ['The Trump Organization sued.', []],
    ['Johnson City was flooded.', []],
    ['Braun-Pivet chaired the session.', []],
    ['Yaël Braun-Pivet chaired the session.', []],
    ['Werner Braun chaired it.', ['Werner Braun = braun, full-name']],
    // Somebody is likened to a bearer; of a surname that may be a make of things.
    ['He, the Zlatnik of our days, left.', ['Zlatnik = zlatnik, surname-unique']],
    ['It was a Zlatnik of silver.', []],
    ['It is the Witkoff of phones.', []],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text)).toEqual(mentions);
  });

  test('names joined by a hyphen are both names where both are known', () => {
    const both = ['Trump = trump, surname-unique', 'Putin = putin, surname-unique'];
    expect(tellMentions('The Trump-Putin call was short.')).toEqual(both);
    expect(tellMentions('The Trump‑Putin call was short.')).toEqual(both);
  });
});

describe('a misspelling', () => {
  const lavrov = 'Sergey Lavrov = lavrov, full-name';

  test.each<Row>([
    ['Sergey Lavrov spoke; Larvov left.', [lavrov, 'Larvov = lavrov, misspelling']],
    ['Sergey Lavrov spoke; Lavrv left.', [lavrov, 'Lavrv = lavrov, misspelling']],
    ['Sergey Lavrov spoke; Sergey Larvov left.', [lavrov, 'Sergey Larvov = lavrov, misspelling']],
    ['Sergey Lavrov spoke; Lavroov left.', [lavrov, 'Lavroov = lavrov, full-name-variant']],
    ['Sergey Lavrov spoke; Lavrovs left.', [lavrov]],
    ['Sergey Lavrov spoke; the lavrow left.', [lavrov]],
    ['Sergey Lavrov spoke; Anna Larvov left.', [lavrov]],
    ['Sergey Lavrov spoke at Larvov Hotel.', [lavrov]],
    // Only for somebody named rightly on the page.
    ['Larvov left.', []],
    // Five letters are one slip from too many words.
    ['Vladimir Putin spoke; Puttn left.', ['Vladimir Putin = putin, full-name']],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text)).toEqual(mentions);
  });

  test('is told with the right spelling', () => {
    const [, slip] = readMentions('Sergey Lavrov spoke; Larvov left.');
    expect(slip).toMatchObject({ rule: 'misspelling', correct: 'Sergey Lavrov' });
  });
});

describe('headlines', () => {
  test.each<Row>([
    ['TRUMP AND PUTIN MEET IN ALASKA', ['TRUMP = trump, surname-unique', 'PUTIN = putin, surname-unique']],
    ['Trump Meets Putin As Markets Watch Closely', ['Trump = trump, surname-unique', 'Putin = putin, surname-unique']],
    ['Lawyer Trump Meets Envoys In Quiet Hotel', ['Trump = trump, surname-with-title']],
    ['Maria Trump Meets Envoys In Quiet Hotel', []],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text)).toEqual(mentions);
  });
}); // prettier-ignore

describe('single letters', () => {
  test.each<Row>([
    ['A Trump aide spoke.', ['Trump = trump, surname-unique']],
    ['V. Putin spoke.', ['V. Putin = putin, full-name']],
    ['The last to speak was M. Putin of the opposition.', []],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text)).toEqual(mentions);
  });

  test('an article is no initial', () => {
    const dataset = makeDataset({ people: [makePerson('ruiz', 'Ana Ruiz')] });
    expect(tellMentions('A Ruiz aide spoke.', { dataset })).toEqual([
      'Ruiz = ruiz, surname-unique',
    ]);
  });
});
