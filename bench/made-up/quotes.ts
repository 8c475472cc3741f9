import { describeSelection } from '../../core/quotes/anchoring/describe-selection.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { makePeople } from './people.ts';
import { createChance, type Chance } from './random.ts';
import { makeSentence } from './sentences.ts';
import { nouns, places } from './words.ts';

const seed = 20_261_122;
const speakers = 400;

function makeMoment(chance: Chance): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${2019 + chance.below(7)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
  return `${day}T${two(chance.below(24))}:${two(chance.below(60))}:${two(chance.below(60))}.000Z`;
}

/** Two made-up sentences, as a reader saves them, with their surroundings. */
function makeQuote(number: number, names: readonly string[], chance: Chance): SavedQuote {
  const words = (most: number) => ({ words: 8 + chance.below(most) });
  const speaker = names[chance.skewed(names.length, 2)] ?? '';
  const other = names[chance.skewed(names.length, 2)] ?? '';
  const exact = `${makeSentence(chance, words(18))} ${makeSentence(chance, { ...words(12), names: [other] })}`;
  const [before, after] = [makeSentence(chance, words(30)), makeSentence(chance, words(30))];
  const start = before.length + 1;
  const text = `${before} ${exact} ${after}`;
  const savedAt = makeMoment(chance);
  const site = `${chance.pick(places).toLowerCase()}-tribune.example`;
  return {
    id: `made-up-${String(number).padStart(6, '0')}`,
    selector: describeSelection(text, start, start + exact.length) ?? {
      exact, prefix: '', suffix: '', start, end: start + exact.length,
    },
    context: { before: `${before} `, after: ` ${after}` },
    article: {
      url: `https://${site}/${number}`,
      key: `${site}/${number}`,
      title: makeSentence(chance, { words: 8, end: '' }),
      outlet: `${chance.pick(places)} Tribune`,
      publishedAt: savedAt.slice(0, 10),
      publishedAtFrom: 'json-ld',
      language: 'en',
      textHash: 'ab'.repeat(32),
      retrievedAt: savedAt,
    },
    speaker: { name: speaker, from: 'attribution' },
    saidAt: makeMoment(chance).slice(0, chance.happens(0.9) ? 10 : 7),
    about: [],
    tags: chance.happens(0.3) ? [chance.pick(nouns)] : [],
    savedAt,
    sighting: {
      state: chance.happens(0.04) ? 'lost' : 'same',
      checkedAt: savedAt,
      seenAt: savedAt,
    },
  }; // prettier-ignore
}

/** As many saved quotes of made-up people; the first of two sets are the same. */
export function makeQuotes(count: number): SavedQuote[] {
  const names = makePeople(speakers, createChance(seed)).map(({ name }) => name);
  const chance = createChance(seed + 1);
  return Array.from({ length: count }, (_, i) => makeQuote(i, names, chance));
}
