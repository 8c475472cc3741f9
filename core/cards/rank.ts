import type { EntryId } from '../model/entry.ts';
import type { Statement } from '../model/statement.ts';
import { termsOfText } from './terms-of-text.ts';

/** BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), k3 included. */
const k1 = 1.2;
const b = 0.75;
const k3 = 20;
/**
 * How often a word of the headline and of the paragraph counts beside one anywhere in the article.
 * Measured on news whose stories are known and on labelled hovers, each in halves: the article tells
 * most where it has one topic, the paragraph where it has several. The sentence alone added nothing.
 */
const headlineWeight = 2;
const passageWeight = 3;
/** An entry that is named counts as much as so many words. */
const entryWeight = 2;
/** What else was said on one occasion speaks for each statement of it: a share of its best few. */
const occasionShare = 0.2;
const bestOfOccasion = 3;
/** Words on record before words retold, where all else is close. */
const quotedFactor = 1.02;
/** Words and entries of an article, with how often each stands there. */
export type Topic = Map<string, number>;

/** What a card is asked beside. */
export interface Question {
  /** The paragraph under the pointer. */
  passage: string;
  headline: string;
  article: ReadonlyMap<string, number>;
  /** Entries named in the same sentence, by id. */
  entriesNear: ReadonlySet<EntryId>;
}

/** Statements ready to be ranked for any number of questions. */
export interface RankIndex {
  statements: Statement[];
  /** For each term, in turn: the number of a statement, and how often the term stands in it. */
  holders: Map<string, number[]>;
  lengths: number[];
  /** For each statement, the number of the occasion on which it was made. */
  occasions: number[];
  occasionNumbers: Map<string, number>;
}

function add(counts: Map<string, number>, term: string, count: number): void {
  counts.set(term, (counts.get(term) ?? 0) + count);
}

/** No word of a text begins so: an entry and a word of the same letters stay apart. */
function entryTerm(id: EntryId): string {
  return `#${id}`;
}

/** Adds a stretch of an article, and the entries it names, to what the article is about. */
export function addToTopic(topic: Topic, text: string, entries: Iterable<EntryId> = []): void {
  for (const term of termsOfText(text)) add(topic, term, 1);
  for (const id of entries) add(topic, entryTerm(id), entryWeight);
}

export function emptyIndex(): RankIndex {
  return {
    statements: [],
    holders: new Map(),
    lengths: [],
    occasions: [],
    occasionNumbers: new Map(),
  };
}

/** Counts a term once more, or so many times more, in the statement taken in last. */
function hold(holders: Map<string, number[]>, term: string, number: number, times: number): void {
  const list = holders.get(term);
  if (!list) holders.set(term, [number, times]);
  else if (list[list.length - 2] === number) list[list.length - 1] = (list.at(-1) ?? 0) + times;
  else list.push(number, times);
}

/**
 * Takes one more statement into an index. Of equally relevant ones those taken in first come first.
 * @param names of the entries that statements are about, by id
 */
export function addStatement(
  index: RankIndex,
  statement: Statement,
  names: Record<EntryId, string>,
): void {
  const number = index.statements.push(statement) - 1;
  const { speaker, date, summary, quote, about, source } = statement;
  const entries = about.map((id) => names[id] ?? '').join(' ');
  const terms = termsOfText(`${summary}\n${quote?.text ?? ''}\n${source.title}\n${entries}`);
  for (const term of terms) hold(index.holders, term, number, 1);
  for (const id of about) hold(index.holders, entryTerm(id), number, entryWeight);
  index.lengths.push(terms.length + about.length * entryWeight);
  const occasion = `${speaker} ${date} ${source.title}`;
  const known = index.occasionNumbers.get(occasion) ?? index.occasionNumbers.size;
  index.occasionNumbers.set(occasion, known);
  index.occasions.push(known);
}

function weighQuestion(question: Question): Map<string, number> {
  const weights = new Map(question.article);
  for (const term of termsOfText(question.headline)) add(weights, term, headlineWeight);
  const passage = termsOfText(question.passage);
  let length = 0;
  for (const count of question.article.values()) length += count;
  // A paragraph that is all of the article tells nothing more than the article.
  const apart = 1 - Math.min(1, passage.length / (length || Infinity));
  for (const term of passage) add(weights, term, passageWeight * apart);
  for (const id of question.entriesNear) add(weights, entryTerm(id), passageWeight);
  return weights;
}

function scoreTerms(index: RankIndex, weights: ReadonlyMap<string, number>): Float64Array {
  const { holders, lengths } = index;
  const scores = new Float64Array(lengths.length);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  const damping = Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / meanLength));
  for (const [term, count] of weights) {
    const list = holders.get(term);
    if (!list) continue;
    const having = list.length / 2;
    const rarity = Math.log(1 + (lengths.length - having + 0.5) / (having + 0.5));
    const weight = (rarity * (k1 + 1) * (k3 + 1) * count) / (k3 + count);
    for (let at = 0; at < list.length; at += 2) {
      const number = list[at] ?? 0;
      const times = list[at + 1] ?? 0;
      scores[number] = (scores[number] ?? 0) + (weight * times) / (times + (damping[number] ?? 0));
    }
  }
  return scores;
}

/** Adds to each score a share of the mean of the best on the same occasion. */
function addOccasions(scores: Float64Array, { occasions, occasionNumbers }: RankIndex): void {
  const best = new Float64Array(occasionNumbers.size * bestOfOccasion);
  for (const [number, occasion] of occasions.entries()) {
    let score = scores[number] ?? 0;
    for (let place = 0; place < bestOfOccasion; place++) {
      const at = occasion * bestOfOccasion + place;
      const held = best[at] ?? 0;
      if (score <= held) continue;
      best[at] = score;
      score = held;
    }
  }
  for (const [number, occasion] of occasions.entries()) {
    if (scores[number] === 0) continue;
    const from = occasion * bestOfOccasion;
    const sum = best.subarray(from, from + bestOfOccasion).reduce((all, score) => all + score, 0);
    scores[number] = (scores[number] ?? 0) + (occasionShare * sum) / bestOfOccasion;
  }
}

/**
 * The numbers of statements by relevance to the article and the paragraph under the pointer. What
 * shares nothing with them comes last, in the order in which it was taken in.
 */
export function rankStatements(index: RankIndex, question: Question): number[] {
  const { statements } = index;
  const scores = scoreTerms(index, weighQuestion(question));
  addOccasions(scores, index);
  for (const [number, { quote }] of statements.entries())
    if (quote) scores[number] = (scores[number] ?? 0) * quotedFactor;
  return [...statements.keys()].sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y);
}
