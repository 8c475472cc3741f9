import type { Attribution } from '../attribution.ts';
import { reach, reachBack, reachOn, type Paragraph, type Stretch } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { agreementOf, hasStem, isNaming } from './agreement.ts';
import { findQuoter, findSayer, findSource } from './sayer.ts';
import { findLastCue, findToken, wordAt, type Scene } from './scene.ts';
import { findSubject } from './subject.ts';
import { titleStem } from './titles.ts';

/** "Глава МИД Лев Берг: «…»": no more words than these. */
const longestLabel = 5;

const innerEnd = /([,.!?…])["“”„«»]{0,3}$/;

/** «…», — сказал X: behind a dash nearly any verb will do. */
function findAfter(scene: Scene): Attribution | undefined {
  const { paragraph, cases, at, to } = scene;
  const { tokens, text } = paragraph;
  const [quote, mark] = [tokens[at], tokens[at + 1]];
  if (!quote || !mark || mark.kind === 'word' || mark.kind === 'quote') return undefined;
  const gap = text.slice(mark.start, mark.end);
  const from = at + 2;
  const verb = findToken(scene, from, to, (token) => token.cue);
  const speaks = gap.includes(',') || innerEnd.test(text.slice(quote.end - 4, quote.end));
  if (mark.kind === '.') return undefined;
  if (mark.kind === ':' || !/[—–-]/.test(gap)) {
    const cites = hasStem(wordAt(scene, from), cases.citings);
    const opens = verb === from || (verb >= 0 && wordAt(scene, from) === cases.so);
    const words = text.slice(quote.start, quote.end);
    if (!(opens || cites) || isTitle(words)) return undefined;
  } else if (!speaks && verb !== from) return undefined;
  const found = verb < 0 ? undefined : findSayer(scene, from, to, verb);
  if (found) return { rule: 'said-after', ...found };
  const quoter = findQuoter(scene, from, to, false);
  if (quoter) return { rule: 'said-after', name: quoter };
  const other = findToken(scene, from, to, (token) => agreementOf(token.word, cases) !== undefined);
  const subject = findSubject(paragraph, cases, from, to, other);
  return subject && { rule: 'said-after', name: subject.name, doubtful: true };
}

/** «…», — говорится в публикации: whose it is, the sentence before tells. */
function isReferred(scene: Scene): boolean {
  const { paragraph, cases, at, to } = scene;
  if (at !== paragraph.tokens[at]?.sentence) return false;
  const verb = findToken(scene, at + 2, to, (token) => token.cue);
  return verb === at + 2 && cases.impersonal.test(wordAt(scene, verb));
}

/** X заявил: «…» · X: «…» */
function findBeforeColon(scene: Scene): Attribution | undefined {
  const { paragraph, cases, at, from } = scene;
  const { tokens, text } = paragraph;
  const to = at - 1;
  if (tokens[to]?.kind !== ':' || hasStem(wordAt(scene, to - 1), cases.bearers)) return undefined;
  const verb = findLastCue(scene, from, to);
  const sayer = findSayer(scene, from, to, verb);
  const quote = tokens[at];
  if (!sayer || !quote) return undefined;
  // "Победитель: «Аврора»": without a verb of saying only a statement will do.
  const words = text.slice(quote.start, quote.end);
  if (verb < 0 && (isTitle(words) || (to - from > longestLabel && !isStatement(words))))
    return undefined;
  const rule =
    verb >= 0 ? 'said-before' : to - from <= longestLabel ? 'signature' : 'sentence-subject';
  return { rule, ...sayer };
}

/** A title or a name: every long word has a capital. */
function isTitle(inside: string): boolean {
  const long = inside.match(/[^\s"“”„«».,;:!?—–-]{4,}/g) ?? [];
  return long.length > 0 && long.every((word) => word[0] !== word[0]?.toLowerCase());
}

/** Three words or more, or a mark at the end. */
function isStatement(quote: string): boolean {
  return innerEnd.test(quote.slice(-4)) || /\S\s+\S+\s+\S/.test(quote);
}

/** "Директору", "главы": a person in any case. */
function isPersonStem({ paragraph, cases }: Scene, word: string): boolean {
  const stem = titleStem(word);
  return cases.people.has(word) || cases.people.has(stem) || paragraph.language.roles.has(stem);
}

/** X заявил, что … «…» · X назвал это «…» · по словам X, «…» */
function findAround(scene: Scene): Attribution | undefined {
  const { paragraph, cases, at, from, to } = scene;
  const { tokens, text, language } = paragraph;
  const [quote, before] = [tokens[at], tokens[at - 1]];
  if (!quote || at === from || !before) return undefined;
  const inside = text.slice(quote.start + 1, quote.end - 1);
  const words = inside.split(/\s+/).length;
  // "Газета «Правда»", "директор «Правды»".
  const bears = hasStem(before.word, cases.bearers) || isPersonStem(scene, before.word);
  const verb = findLastCue(scene, from, at);
  let naming = at - 1;
  while (naming >= from && !isNaming(wordAt(scene, naming), cases)) naming--;
  const lent =
    before.word === cases.as ||
    (inside.match(/[^\s"“”„«».,;:!?—–]+/g) ?? []).some((word) =>
      cases.instrumental.test(word.toLowerCase()),
    );
  if (naming >= from && lent && !isTitle(inside)) {
    const subject =
      findSubject(paragraph, cases, from, at, naming) ??
      findSubject(paragraph, cases, at + 1, to, naming);
    return subject && { rule: 'said-around', name: subject.name, cue: naming };
  }
  if (bears || isTitle(inside)) return undefined;
  const next = tokens[at + 1];
  const that = language.complementizers.has(before.word) || before.kind === ',';
  // "Пишет «Правда»", "обещает «мягкий» сценарий": a name, a word at arm's length.
  const said = verb === at - 1 && agreementOf(before.word, cases) !== 'present';
  const adjacent = that || (said && !(next?.kind === 'word' && words < 3));
  if (words < 3 && !adjacent) return undefined;
  const source = words < 2 ? undefined : findSource(scene, from, at);
  if (source) return { rule: 'according-to', name: source };
  if (verb < 0 || (verb === at - 1 && !said && words < 6)) return undefined;
  const sayer = findSayer(scene, from, at, verb);
  if (!sayer) return undefined;
  const amid = tokens.slice(from, verb).some((token) => token.kind === 'quote');
  return { rule: !adjacent ? 'said-in-sentence' : amid ? 'said-between' : 'said-before', ...sayer };
}

/** «…». Так ответил X. */
function findSo(scene: Scene): Attribution | undefined {
  const { paragraph, cases, at } = scene;
  if (paragraph.tokens[at + 1]?.kind !== '.' || wordAt(scene, at + 2) !== cases.so)
    return undefined;
  const from = at + 3;
  const to = reachOn(paragraph, from);
  const verb = findToken(scene, from, to, (token) => token.cue);
  const subject = verb < 0 ? undefined : findSubject(paragraph, cases, from, to, verb);
  return (
    subject && { rule: 'said-after', name: subject.name, cue: verb, doubtful: subject.guessed }
  );
}

/** What a quote's own sentence, or a «Так …» behind it, says of its speaker; null for no statement. */
export function attributeByCase(paragraph: Paragraph, at: number): Attribution | null | undefined {
  const { cases } = paragraph.language;
  if (!cases) return undefined;
  const [from, to] = [reachBack(paragraph, at), reachOn(paragraph, at)];
  const scene = { paragraph, cases, at, from, to };
  const found = findAfter(scene) ?? findBeforeColon(scene) ?? findAround(scene) ?? findSo(scene);
  if (found) return found;
  return standsAlone(paragraph, at) || isReferred(scene) ? undefined : null;
}

/** Somebody a sentence is about: who says something in it, else its subject. */
export function sayerOfSentence(
  paragraph: Paragraph,
  from: number,
  to: number,
): Attribution | undefined {
  const { cases } = paragraph.language;
  if (!cases) return undefined;
  const scene = { paragraph, cases, at: to, from: Math.max(from, to - reach), to };
  const verb = findLastCue(scene, scene.from, to);
  const sayer = findSayer(scene, scene.from, to, verb);
  return sayer && { rule: verb < 0 ? 'sentence-subject' : 'sentence-before', ...sayer };
}

/** Whom a sentence is about. */
export function subjectOfSentence(
  paragraph: Paragraph,
  from: number,
  to: number,
): Stretch | undefined {
  const { cases } = paragraph.language;
  if (!cases) return undefined;
  const end = Math.min(to, from + reach);
  const scene = { paragraph, cases, at: end, from, to: end };
  const verb = findToken(scene, from, end, (token) => agreementOf(token.word, cases) !== undefined);
  return findSubject(paragraph, cases, from, end, verb)?.name;
}

/** Without a quote beside it a verb's subject is looked for in so many tokens, before and after. */
const nearSubject = 20;

/** The subject of a verb of saying. */
export function sayerAt(paragraph: Paragraph, at: number): Stretch | undefined {
  const { cases } = paragraph.language;
  if (!cases) return undefined;
  const from = Math.max(reachBack(paragraph, at), at - nearSubject);
  const to = Math.min(reachOn(paragraph, at), at + nearSubject);
  return findSubject(paragraph, cases, from, to, at)?.name;
}

/** True where a quote is a sentence by itself, and so may have the speaker of the one before it. */
function standsAlone({ tokens, text }: Paragraph, at: number): boolean {
  const quote = tokens[at];
  const [before, after]: (Token | undefined)[] = [tokens[at - 1], tokens[at + 1]];
  if (!quote || (before && before.kind !== '.' && before.kind !== 'quote')) return false;
  return (!after || after.kind === '.') && /\S\s+\S/.test(text.slice(quote.start, quote.end));
}
