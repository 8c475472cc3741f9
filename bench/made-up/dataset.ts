import { datasetFormat, type Dataset } from '../../core/model/dataset.ts';
import type { Person, Term } from '../../core/model/entry.ts';
import type { Source } from '../../core/model/source.ts';
import type { Statement } from '../../core/model/statement.ts';
import { makePeople, namesOfPerson } from './people.ts';
import { createChance, type Chance } from './random.ts';
import { makeSentence } from './sentences.ts';
import { events, institutions, places } from './words.ts';

/** The extension only takes the bundled dataset under this id. */
const id = 'starter';
const seed = 20_260_125;
/** One entry in this many is an event, an organisation or an agreement. */
const peopleToTerm = 25;

function makeSource(chance: Chance): Source {
  return {
    title: makeSentence(chance, { words: 8 }),
    outlet: `${chance.pick(places)} Tribune`,
    published: makeDay(chance),
    url: `https://news.invalid/${chance.below(1e9)}`,
  };
}

function makeDay(chance: Chance): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${2015 + chance.below(11)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
}

function makeTerm(number: number, people: readonly Person[], chance: Chance): Term {
  const place = chance.pick(places);
  const base = { id: `t${number}`, aliases: [], participants: [], sources: [] };
  if (chance.happens(0.5)) {
    const name = `${place} ${chance.pick(events)} of ${2000 + chance.below(26)}`;
    const participants = [chance.pick(people).id, chance.pick(people).id];
    return { ...base, kind: 'event', name, date: makeDay(chance), place, participants };
  }
  const surname = chance.pick(people).name.split(' ').at(-1) ?? '';
  return { ...base, kind: 'organization', name: `${surname} ${chance.pick(institutions)}` };
}

/** Famous people, those first in the dataset, have hundreds of statements, most a few. */
function makeStatement(number: number, people: readonly Person[], chance: Chance): Statement {
  const speaker = people[chance.skewed(people.length, 3)]?.id ?? '';
  return {
    id: `s${number}`,
    speaker,
    date: makeDay(chance),
    summary: makeSentence(chance, { words: 22 }),
    ...(chance.happens(0.4)
      ? { quote: { text: makeSentence(chance, { words: 10 }), language: 'en' } }
      : {}),
    about: [people[chance.skewed(people.length, 3)]?.id ?? speaker],
    source: makeSource(chance),
    relations: [],
  };
}

export interface DatasetSize {
  /** Names in the index: people's names with their aliases. */
  aliases: number;
  statements: number;
  revision?: number;
}

/** A dataset of made-up people; larger ones hold the smaller ones' people first. */
export function makeDataset({ aliases, statements, revision = 1 }: DatasetSize): Dataset {
  const people = makePeople(Math.round(aliases / namesOfPerson), createChance(seed));
  const chance = createChance(seed + 1);
  const terms = Array.from({ length: Math.round(people.length / peopleToTerm) }, (_, i) =>
    makeTerm(i, people, chance),
  );
  return {
    format: datasetFormat,
    id,
    title: 'Made-up people',
    language: 'en',
    licence: 'CC0-1.0',
    publisher: { name: 'Benchmark' },
    revision,
    updated: '2026-01-25',
    people,
    terms,
    statements: Array.from({ length: statements }, (_, i) => makeStatement(i, people, chance)),
  };
}
