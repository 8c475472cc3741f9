import type { EntryId } from '../model/entry.ts';
import { newestFirst, type Statement } from '../model/statement.ts';
import { termsOfText } from './terms-of-text.ts';

/** BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009). */
const k1 = 1.2;
const b = 0.75;
/** The hovered sentence says most of what the reader wants to know; the headline sets the topic. */
const sentenceWeight = 2;
const headlineWeight = 1;
/** An entry that statement and sentence share counts as much as a rare word. */
const sharedEntryBonus = 2;
/** Words on record before words retold, where all else is close. */
const quotedBonus = 0.25;

/** What a card is asked beside. */
export interface Question {
  sentence: string;
  headline: string;
  /** Entries named in the same sentence, by id. */
  entriesNear: ReadonlySet<EntryId>;
}

interface Scored {
  statement: Statement;
  score: number;
}

function documentOf(statement: Statement, names: Record<EntryId, string>): string[] {
  const about = statement.about.map((id) => names[id] ?? '').join(' ');
  return termsOfText(`${statement.summary} ${statement.quote?.text ?? ''} ${about}`);
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function weighQuestion(question: Question): Map<string, number> {
  const weights = new Map<string, number>();
  for (const term of new Set(termsOfText(question.headline))) weights.set(term, headlineWeight);
  for (const term of new Set(termsOfText(question.sentence)))
    weights.set(term, (weights.get(term) ?? 0) + sentenceWeight);
  return weights;
}

/** Puts one statement an event and source first; further ones of the same keep their order behind. */
function spread(ranked: Scored[]): Scored[] {
  const seen = new Set<string>();
  const first: Scored[] = [];
  const again: Scored[] = [];
  for (const one of ranked) {
    const occasion = `${one.statement.speaker} ${one.statement.date} ${one.statement.source.title}`;
    (seen.has(occasion) ? again : first).push(one);
    seen.add(occasion);
  }
  return [...first, ...again];
}

/**
 * Statements by relevance to the sentence under the pointer; recency only breaks ties. Relevant ones
 * (any shared word or entry) of different occasions come before a second one of the same occasion.
 */
export function rankStatements(
  statements: readonly Statement[],
  question: Question,
  names: Record<EntryId, string>,
): Statement[] {
  const documents = statements.map((statement) => documentOf(statement, names));
  const meanLength =
    documents.reduce((sum, terms) => sum + terms.length, 0) / (documents.length || 1);
  const counts = documents.map(countTerms);
  const frequency = new Map<string, number>();
  for (const count of counts)
    for (const term of count.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weights = weighQuestion(question);

  const scored = statements.map((statement, i): Scored => {
    const length = documents[i]?.length ?? 0;
    let score = 0;
    for (const [term, weight] of weights) {
      const count = counts[i]?.get(term);
      if (!count) continue;
      const holders = frequency.get(term) ?? 0;
      const rarity = Math.log(1 + (statements.length - holders + 0.5) / (holders + 0.5));
      score +=
        (weight * rarity * count * (k1 + 1)) /
        (count + k1 * (1 - b + (b * length) / (meanLength || 1)));
    }
    for (const id of statement.about) if (question.entriesNear.has(id)) score += sharedEntryBonus;
    if (score > 0 && statement.quote) score += quotedBonus;
    return { statement, score };
  });
  const byRelevance = (x: Scored, y: Scored) =>
    y.score - x.score || newestFirst(x.statement, y.statement);
  scored.sort(byRelevance);
  const related = scored.filter((one) => one.score > 0);
  const rest = scored.filter((one) => one.score <= 0);
  return [...spread(related), ...spread(rest)].map((one) => one.statement);
}
