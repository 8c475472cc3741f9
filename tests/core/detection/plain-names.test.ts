import { describe, expect, test } from 'vitest';
import { findCandidates, indexDataset } from '../../../core/detection/find-candidates.ts';
import { foldings } from '../../../core/detection/fold.ts';
import { chooseLanguage } from '../../../core/detection/languages/index.ts';
import { listPlainNames, wordsOfRuns } from '../../../core/detection/list-plain-names.ts';
import { collectRuns, findPlainNames } from '../../../core/detection/plain-names.ts';
import { findCapitalisedWords } from '../../../core/detection/words.ts';
import { makeDataset, makePerson } from '../../fixtures/make.ts';
import { news, readMentions } from '../../fixtures/news.ts';

function readBlocks(text: string) {
  return text.split('\n').map((line) => ({ text: line, capitalised: findCapitalisedWords(line) }));
}

/** What is plain in a text, each line of it a block: `words = entry, rule`. */
function tellPlain(text: string, dataset = news): string[] {
  const blocks = readBlocks(text);
  const runs = [...collectRuns(blocks)];
  const words = new Set(wordsOfRuns(runs).flatMap(foldings));
  const candidates = findCandidates([indexDataset(dataset)], words);
  const language = chooseLanguage(undefined, () => text);
  return findPlainNames(blocks, listPlainNames(runs, candidates, language)).flatMap((found, i) =>
    found.map(
      ({ start, end, entry, rule }) =>
        `${blocks[i]?.text.slice(start, end)} = ${entry?.split(' ')[1]}, ${rule}`,
    ),
  );
}

function tellAll(text: string): string[] {
  return readMentions(text).map(
    ({ start, end, entry, rule }) => `${text.slice(start, end)} = ${entry?.split(' ')[1]}, ${rule}`,
  );
}

describe('large words go to the background in the runs in which they stand', () => {
  test.each([
    ['Later Donald Trump met J. Smith.', ['Later Donald Trump', 'J. Smith']],
    ['In Geneva. Annan resigned, Putin left.', ['In Geneva', 'Annan', 'Putin']],
    ['nobody large', []],
    ['The The The', ['The The The']],
  ])('%s', (text, runs) => {
    expect([...collectRuns(readBlocks(text))]).toEqual(runs);
  });

  test('a run is no longer than a name', () => {
    const runs = [...collectRuns(readBlocks(`${'Word '.repeat(30)}${'X'.repeat(80)} End`))];
    expect(runs.length).toBeGreaterThan(2);
    expect(Math.max(...runs.map((run) => run.length))).toBeLessThanOrEqual(60);
  });
});

describe('plain are', () => {
  test.each([
    ['Reporters asked Donald Trump twice.', ['Donald Trump = trump, full-name']],
    ['Reporters asked D. Trump twice.', ['D. Trump = trump, full-name']],
    ['The visit of Ursula von der Leyen ended.', ['Ursula von der Leyen = leyen, full-name']],
    ['Josh Grunbaum flew in.', ['Josh Grunbaum = gruenbaum, full-name']],
    ['George W. Bush painted.', ['George W. Bush = bush, full-name']],
    ['Yesterday President Donald Trump spoke.', ['Donald Trump = trump, full-name']],
    ['Sergei Lavrov spoke.', ['Sergei Lavrov = lavrov, full-name-variant']],
    [
      'Trump left.\nDonald Trump, then. But Trump’s plane stayed.',
      [
        'Trump = trump, surname-after-full-name',
        'Donald Trump = trump, full-name',
        'Trump = trump, surname-after-full-name',
      ],
    ],
    ['The Lima Accord holds.', ['Lima Accord = accord, term-name']],
    ['They left TASS early.', ['TASS = tass, term-name']],
    [
      'Глава МИД Сергей Лавров и Путин говорили с Лавровым.',
      ['Сергей Лавров = lavrov, full-name', 'Лавровым = lavrov, surname-after-full-name'],
    ],
    ['Самолет Дональда Трампа ждал.', ['Дональда Трампа = trump, full-name']],
  ])('%s', (text, plain) => {
    expect(tellPlain(text)).toEqual(plain);
  });
});

describe('left to all the rules are', () => {
  test.each([
    ['a surname alone', 'Lavrov spoke.'],
    ['a firm', 'The Donald Trump Tower opened.'],
    ['half of a double name', 'Donald Trump-Smith spoke.'],
    ['the start of a longer word', 'The Donald Trumpist left.'],
    ['a namesake of both', 'Ron Boris Johnsons'],
  ])('%s', (_, text) => {
    expect(tellPlain(text)).toEqual([]);
  });

  test.each([
    ['a stranger of the same surname', 'Donald Trump spoke. Mary Trump left.'],
    ['a thing named after somebody', 'Donald Trump spoke at Trump Tower.'],
    ['a pair', 'Donald Trump spoke of the Trump-Xi call.'],
    ['a title', 'Donald Trump saw the film “Trump” twice.'],
  ])('%s', (_, text) => {
    expect(tellPlain(text)).toEqual(['Donald Trump = trump, full-name']);
  });

  test('a surname that two of those named bear', () => {
    expect(tellPlain('Boris Johnson met Ron Johnson. Johnson left.')).toEqual([
      'Boris Johnson = boris, full-name',
      'Ron Johnson = ron, full-name',
    ]);
  });

  test('a name that two people bear', () => {
    const two = makeDataset({
      people: [makePerson('one', 'Ana Ruiz'), makePerson('other', 'Ana Ruiz')],
    });
    expect(tellPlain('Ana Ruiz spoke.', two)).toEqual([]);
  });
});

test('what is plain is what all the rules say', () => {
  const text =
    'Donald Trump and Vladimir Putin met at the Anchorage Summit. Trump left; Putin, too.\n' +
    'George W. Bush and Boris Johnson did not. Bush painted. Sergei Lavrov of the Lima Accord spoke.';
  expect(tellPlain(text)).toEqual(tellAll(text));
});

test('a page that spells one name in a thousand ways takes no time', () => {
  const ways = Array.from({ length: 1_000 }, (_, i) => `Tru${'m'.repeat(1 + (i % 40))}p${i}`);
  const text = `Donald Trump. ${ways.map((way) => `Donald ${way.replace(/\d+/, '')}`).join('. ')}`;
  expect(tellPlain(text)[0]).toBe('Donald Trump = trump, full-name');
});
