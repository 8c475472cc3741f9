import { describe, expect, test } from 'vitest';
import { cardOne, openCardSources } from '../../../cli/commands/card.ts';
import {
  makeDataset,
  makePerson,
  makeSource,
  makeStatement,
  makeTerm,
} from '../../fixtures/make.ts';

const dataset = makeDataset({
  people: [makePerson('ruiz', 'Ana Ruiz'), makePerson('okoye', 'Ben Okoye')],
  terms: [makeTerm('lima', 'Lima Accord', { kind: 'agreement' })],
  statements: [
    makeStatement('rain', 'ruiz', '2025-06-01', { summary: 'It may rain' }),
    makeStatement('harbour', 'ruiz', '2020', { summary: 'The harbour must grow' }),
    makeStatement('baker', 'ruiz', '2019-03', { summary: 'He bakes', about: ['okoye'] }),
    makeStatement('accord', 'okoye', '2025-05-01', { summary: 'It holds', about: ['lima'] }),
    makeStatement('today', 'ruiz', '2025-06-15', { summary: 'The harbour opens' }),
    makeStatement('tomorrow', 'ruiz', '2025-06-16', { summary: 'Schools open' }),
  ],
});
const other = makeDataset({ id: 'other', people: [makePerson('x', 'Xenia Low')] });
const sources = openCardSources([dataset, other]);
const text = 'Harbour to open\n\nShips wait. Ana Ruiz spoke.\nNobody else did.';
const line = { entry: 'ruiz', text, start: text.indexOf('Ana'), published: '2025-06-15' };

interface Answer {
  statements: string[];
  later: string[];
}

function card(parts: object): Answer {
  return cardOne({ ...line, ...parts }, sources) as Answer;
}

describe('the statements of a card', () => {
  test('are those of the article’s topic first, later ones apart', () => {
    expect(card({})).toEqual({
      statements: ['harbour', 'rain', 'baker'],
      later: ['today', 'tomorrow'],
    });
  });

  test('are what was said about a term', () => {
    expect(card({ entry: 'lima' })).toEqual({ statements: ['accord'], later: [] });
  });

  test('of whom the sentence names come before those of whom the article does', () => {
    const near = 'Ships wait at the harbour.\nBen Okoye met Ana Ruiz.';
    expect(card({ text: near, start: near.indexOf('Ana') }).statements[0]).toBe('baker');
  });

  test.each([
    ['day', '2025-06-16', ['harbour', 'baker', 'today', 'rain'].sort()],
    ['timestamp, its day at its own offset', '2025-06-15T23:30:00-05:00', ['baker', 'harbour', 'rain']],
    ['month, whose last day it may be', '2025-06', ['baker', 'harbour', 'rain', 'today', 'tomorrow']],
  ])('are prior to a %s', (_, published, ids) => {
    expect(card({ published }).statements.sort()).toEqual(ids);
  }); // prettier-ignore

  test('are prior to today where the article has no date', () => {
    const { start } = line;
    expect(cardOne({ entry: 'ruiz', text, start }, sources)).toMatchObject({ later: [] });
  });

  test('are not those that the article itself reports', () => {
    const url = 'https://courier.example/a';
    const title = 'Harbour to open';
    const from = (parts: object) => ({ source: makeSource(parts) });
    const own = makeDataset({
      people: dataset.people,
      statements: [
        makeStatement('same-address', 'ruiz', '2025-01-01', from({ url: `${url}?utm=1` })),
        makeStatement('same-title', 'ruiz', '2025-01-01', from({ title, published: '2025-06-15' })),
        makeStatement('elsewhere', 'ruiz', '2025-01-01', from({ url: `${url}/b` })),
      ],
    });
    const answer = cardOne({ ...line, url }, openCardSources([own])) as Answer;
    expect(answer.statements).toEqual(['elsewhere']);
  });

  test('are fifty at most', () => {
    const many = Array.from({ length: 70 }, (_, i) => makeStatement(`s${i}`, 'ruiz', '2020'));
    const own = openCardSources([makeDataset({ people: dataset.people, statements: many })]);
    expect((cardOne(line, own) as Answer).statements).toHaveLength(50);
  });

  test('may be asked for a mention that detection does not find', () => {
    expect(card({ start: 0 }).statements).toHaveLength(3);
    expect(card({ start: text.length }).statements).toHaveLength(3);
    expect(card({ text: '', start: 0 }).statements).toEqual(['rain', 'harbour', 'baker']);
  });

  test('of an entry without any are none', () => {
    expect(card({ entry: 'x' })).toEqual({ statements: [], later: [] });
  });
});

describe('what is wrong with a line is said', () => {
  test.each([
    ['an entry that is not there', { entry: 'nobody' }, 'has "entry": "nobody", which no dataset has'],
    ['no entry', { entry: undefined }, 'has a bad "entry"'],
    ['no text', { text: undefined }, 'has a bad "text"'],
    ['no start', { start: undefined }, 'has a bad "start"'],
    ['half a start', { start: 1.5 }, 'has a bad "start"'],
    ['a start before the text', { start: -1 }, 'has a bad "start"'],
    ['a start behind the text', { start: 999 }, 'has "start": 999, but its text ends at 61'],
    ['no date', { published: 'soon' }, 'has "published": "soon", which is no date'],
  ])('%s', (_, parts, message) => {
    expect(() => card(parts)).toThrow(message);
  });
}); // prettier-ignore
