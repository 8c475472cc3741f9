import type { CardMaterial } from '../model/card.ts';
import { splitEntryKey } from '../model/entry.ts';
import { isBefore } from '../model/partial-date.ts';
import { newestFirst, type Statement } from '../model/statement.ts';
import type { Occasion } from './occasion.ts';
import { recogniseArticle } from './own-source.ts';
import { addStatement, emptyIndex, rankStatements, type Question, type RankIndex } from './rank.ts';
import { holdBackRepeats } from './repeats.ts';

/** As many statements as a card lists, prior and later each; the rest is counted. */
const mostListed = 50;

interface Ready {
  /** The statements that the entry's cards are about, newest first. */
  own: readonly Statement[];
  index: RankIndex;
}

const ready = new WeakMap<CardMaterial, Ready>();

function ownStatements({ key, entry, statements }: CardMaterial): Statement[] {
  const { id } = splitEntryKey(key);
  const own = statements.filter((statement) =>
    entry.type === 'person' ? statement.speaker === id : statement.about.includes(id),
  );
  return own.sort(newestFirst);
}

/** The first of them that its index lacks: cards and slices may take turns at it. */
function following({ own, index }: Ready): Statement | undefined {
  return own[index.statements.length];
}

/**
 * Readies an entry's statements for ranking, one at each step, so that a page can do it in slices
 * before a card opens (measured: 2,000 statements take 20 to 50 ms). A card does what is left.
 */
export function* prepareMaterial(material: CardMaterial): Generator<void, Ready> {
  const known = ready.get(material) ?? { own: ownStatements(material), index: emptyIndex() };
  ready.set(material, known);
  const { index } = known;
  for (let next = following(known); next; next = following(known)) {
    addStatement(index, next, material.names);
    yield;
  }
  return known;
}

function finish(material: CardMaterial): Ready {
  const steps = prepareMaterial(material);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function askBeside({ passage, article, topic, near }: Occasion, material: CardMaterial): Question {
  const subject = splitEntryKey(material.key).id;
  const ids = near.flatMap(({ entry }) => (entry === null ? [] : splitEntryKey(entry).id));
  return {
    passage,
    headline: article.title ?? '',
    article: topic,
    entriesNear: new Set(ids.filter((id) => id !== subject)),
  };
}

export interface Listed {
  /** Dated before the article, the most relevant first. */
  prior: Statement[];
  later: Statement[];
  /** How many there are that are not listed. */
  omitted: number;
}

/** The statements of a card, in its order; those made in the article itself are left out. */
export function listStatements(material: CardMaterial, occasion: Occasion): Listed {
  const { own, index } = finish(material);
  const isArticle = recogniseArticle(occasion.article, occasion.day);
  const newestPrior = own.findIndex(({ date }) => isBefore(date, occasion.day));
  const laterCount = newestPrior < 0 ? own.length : newestPrior;
  const listed: Listed = { prior: [], later: [], omitted: material.omitted };
  for (const number of rankStatements(index, askBeside(occasion, material))) {
    const statement = own[number];
    if (!statement || isArticle(statement.source)) continue;
    const list = number < laterCount ? listed.later : listed.prior;
    if (list.length < mostListed) list.push(statement);
    else listed.omitted++;
  }
  return {
    prior: holdBackRepeats(listed.prior),
    later: holdBackRepeats(listed.later),
    omitted: listed.omitted,
  };
}
