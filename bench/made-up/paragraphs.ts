import type { Person } from '../../core/model/entry.ts';
import { makeName } from './people.ts';
import type { Chance } from './random.ts';
import { makeSentence } from './sentences.ts';
import { events, institutions, places } from './words.ts';

/** Whom and what one article speaks of. */
export interface Cast {
  /** People of the dataset, and as many strangers. */
  people: string[];
  places: string[];
  bodies: string[];
}

/** Somebody whom the dataset knows, or, one time in three, a stranger. */
export function someone(known: readonly Person[], chance: Chance): string {
  if (chance.happens(0.66)) return known[chance.skewed(known.length, 2)]?.name ?? '';
  const { first, last } = makeName(chance);
  return `${first} ${last}`;
}

export function makeCast(known: readonly Person[], size: number, chance: Chance): Cast {
  const several = (count: number, make: () => string) => Array.from({ length: count }, make);
  return {
    people: several(3 + Math.round(size * 5), () => someone(known, chance)),
    places: several(5, () => chance.pick(places)),
    bodies: several(3, () => `${chance.pick(places)} ${chance.pick(institutions)}`),
  };
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Names as running text has them: bare, linked, bold, or split by an element in their middle. */
function markUp(name: string, chance: Chance): string {
  const roll = chance.number();
  const safe = escape(name);
  if (roll < 0.35) return `<a href="/topic/${chance.below(1e6)}">${safe}</a>`;
  if (roll < 0.42) return `<strong>${safe}</strong>`;
  if (roll < 0.5) return safe.replace(/(\S+)$/, '<em>$1</em>');
  return safe;
}

/** A paragraph of HTML. `named` are the people whom the article has named in full so far. */
export function makeParagraph(cast: Cast, named: Set<string>, chance: Chance): string {
  const sentences = Array.from({ length: 2 + chance.below(3) }, () => {
    const names: string[] = [];
    const roll = chance.number();
    if (roll < 0.4) {
      const name = chance.pick(cast.people);
      // In full the first time, by surname from then on.
      names.push(named.has(name) ? (name.split(' ').at(-1) ?? name) : name);
      named.add(name);
    }
    if (roll > 0.35 && roll < 0.45) names.push(`the ${chance.pick(cast.bodies)}`);
    const place = chance.pick(cast.places);
    if (roll > 0.9) names.push(`the ${chance.pick(events)} in ${place}`);
    const text = makeSentence(chance, { words: 12 + chance.below(12), names });
    const quoted = chance.happens(0.15) ? `“${text.replace(/\.$/, ',')}” it was said.` : text;
    return names.reduce((all, name) => all.replace(name, markUp(name, chance)), quoted);
  });
  return sentences.join(' ');
}
