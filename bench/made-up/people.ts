import type { Person } from '../../core/model/entry.ts';
import type { Chance } from './random.ts';
import {
  firstNameEndings,
  firstNames,
  surnameEndings,
  surnameMiddles,
  surnameStems,
} from './words.ts';

/** As many surnames as a large country's registers: the commonest are shared by many people. */
const surnameCount = 24_000;
/** Names of a made-up person that go into the index, on average. */
export const namesOfPerson = 4;

export interface Named {
  first: string;
  last: string;
}

/** Surnames in a fixed order; bearers are drawn with the first ones commonest. */
function surnameAt(rank: number): string {
  // A walk over the grid of stems and endings, so that neighbours in rank do not look alike.
  const grid = surnameStems.length * surnameEndings.length;
  const cell = (rank * 1_021) % grid;
  const stem = surnameStems[cell % surnameStems.length] ?? '';
  const ending = surnameEndings[Math.floor(cell / surnameStems.length)] ?? '';
  const round = Math.floor(rank / grid);
  const middle = round === 0 ? '' : (surnameMiddles[round % surnameMiddles.length] ?? '');
  return `${stem}${middle}${ending}`;
}

/** Six people in ten share the usual first names; the others' are of hundreds of rarer ones. */
function makeFirstName(chance: Chance): string {
  return chance.happens(0.6)
    ? chance.pick(firstNames)
    : `${chance.pick(surnameStems)}${chance.pick(firstNameEndings)}`;
}

export function makeName(chance: Chance): Named {
  return { first: makeFirstName(chance), last: surnameAt(chance.skewed(surnameCount, 2)) };
}

/**
 * People with names as datasets of public figures have them. The first thousand people of two sets of
 * one seed are the same, however many follow.
 */
export function makePeople(count: number, chance: Chance): Person[] {
  const people: Person[] = [];
  for (let i = 0; i < count; i++) {
    const { first, last } = makeName(chance);
    const middle = makeFirstName(chance);
    const aliases = [
      `${first} ${middle} ${last}`,
      `${first} ${middle.slice(0, 1)}. ${last}`,
      `${first.slice(0, 1)}. ${last}`,
    ];
    people.push({
      id: `p${i}`,
      name: `${first} ${last}`,
      aliases,
      roles: [{ title: 'Member of the committee', from: '2019' }],
      sameAs: [],
    });
  }
  return people;
}
