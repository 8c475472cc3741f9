import { accordingTo, whoSays, type Attribution } from './attribution.ts';
import { isPassive, skipFillers } from './cues.ts';
import { isNamed, maySpeak, nameAfter, nameBefore } from './names.ts';
import { reachBack, type Paragraph, type Stretch } from './paragraph.ts';
import { firstSubject } from './subject.ts';
import type { Token } from './tokens.ts';

/**
 * "X says she knows it was …": who says it is X, not "she". Likewise where only something is named or
 * felt ("X said that Y expressed readiness …").
 */
function yieldsToOuter(
  { tokens, language }: Paragraph,
  { rule }: Attribution,
  name: Stretch,
  cue: number,
  at: number,
): boolean {
  const own = tokens[at - 1];
  // "She replied, “…”" needs nobody else.
  if (own?.kind === ',' || own?.kind === ':') return false;
  if (rule === 'said-in-sentence' && language.naming.has(tokens[cue]?.word ?? '')) return true;
  // "…, but he said": a clause of the same rank needs nobody else either.
  if (language.coordinators.has(tokens[name.from - 1]?.word ?? '')) return false;
  return language.pronouns.has(tokens[name.from]?.word ?? '');
}

/** "Said in a statement on Friday:" has no more tokens than this behind its verb. */
const longestLead = 10;

/** Between a verb and a quote: nothing, a comma, a colon, "that", whom it is said to and when. */
function isAdjacent({ tokens, language }: Paragraph, from: number, at: number): boolean {
  const isClause = ({ word }: Token) =>
    language.subordinators.has(word) || language.relatives.has(word) || language.verbs.has(word);
  const between = tokens.slice(from, at);
  if (tokens[at - 1]?.kind === ':') return between.length <= longestLead;
  if (tokens[at - 1]?.kind === ',' && between.length <= longestLead)
    return between.slice(0, -1).every((token) => token.kind === 'word' && !isClause(token));
  return (
    between.length <= 3 &&
    between.every((token) => token.kind !== 'word' || language.complementizers.has(token.word))
  );
}

/** More tokens than this between a verb and a quote, and something else may have come in. */
const longestClause = 10;

/**
 * X has said it was “…” and “…”: the verb behind its subject, and no comma between it and the quote; or
 * a verb behind a comma: "…, saying it was “…”".
 */
function inOneClause(paragraph: Paragraph, { name, cue = 0 }: Attribution, at: number): boolean {
  const { tokens, language } = paragraph;
  if (language.naming.has(tokens[cue]?.word ?? '')) return false;
  if (tokens[cue - 1]?.kind === ',') return true;
  const between = tokens.slice(cue, at);
  return (
    name.to <= cue &&
    skipFillers(paragraph, name.to, 1) >= cue &&
    between.length <= longestClause &&
    between.every((token) => token.kind === 'word' || (token.kind === 'quote' && !token.ending))
  );
}

/** "As if to say", "a report, which says": who does is a guess. */
function isGuess({ tokens, language }: Paragraph, cue: number, name: Stretch): boolean {
  if (name.to > cue) return false;
  const between = tokens.slice(name.to, cue);
  return (
    language.verbs.get(tokens[cue]?.word ?? '') === 'base' ||
    between.some((token) => language.relatives.has(token.word))
  );
}

/** “…,” X said, “…”: what stands before a place, but for a comma, is a quote. */
function followsQuote({ tokens }: Paragraph, at: number): boolean {
  return tokens[tokens[at - 1]?.kind === ',' ? at - 2 : at - 1]?.kind === 'quote';
}

/** X said: “…” · X said that it was “…” · “…,” X said, “…”; null where a verb leaves the speaker out. */
export function findBefore(paragraph: Paragraph, at: number): Attribution | null | undefined {
  const start = reachBack(paragraph, at);
  let nearest: Attribution | undefined;
  for (let cue = at - 1; cue >= start; cue--) {
    if (!paragraph.tokens[cue]?.cue) continue;
    const name = whoSays(paragraph, cue, start);
    const adjacent = isAdjacent(
      paragraph,
      name && name.to <= at ? Math.max(cue + 1, name.to) : cue + 1,
      at,
    );
    // "He was asked, “…”"
    if (!name && adjacent && !nearest && isPassive(paragraph, cue)) return null;
    if (!name) continue;
    const amid = adjacent && followsQuote(paragraph, Math.min(cue, name.from));
    const rule = amid ? 'said-between' : adjacent ? 'said-before' : 'said-in-sentence';
    nearest = nearest ? { ...nearest, name, cue } : { rule, name, cue };
    if (isGuess(paragraph, cue, name)) nearest.doubtful = true;
    if (!yieldsToOuter(paragraph, nearest, name, cue, at)) break;
  }
  if (nearest && nearest.rule !== 'said-in-sentence') return nearest;
  if (nearest && inOneClause(paragraph, nearest, at)) return { ...nearest, rule: 'said-in-clause' };
  const lead = paragraph.tokens[at - 1]?.kind === ',' ? findVerb(paragraph, start, at) : undefined;
  if (lead && (nearest?.cue ?? 0) < lead.name.from) return lead;
  return nearest ?? findPhrase(paragraph, start, at) ?? findColon(paragraph, start, at);
}

/** "According to X, …" and "his warning that …". */
function findPhrase(paragraph: Paragraph, start: number, at: number): Attribution | undefined {
  const { tokens, language } = paragraph;
  for (let i = start; i < at; i++) {
    const name = accordingTo(paragraph, i);
    if (name) return { rule: 'according-to', name };
  }
  for (let i = at - 1; i > start; i--) {
    if (!language.sayings.has(tokens[i]?.word ?? '')) continue;
    for (let owner = i - 1; owner >= start && owner > i - 4; owner--) {
      const token = tokens[owner];
      if (token?.kind !== 'word') break;
      if (language.owners.has(token.word))
        return { rule: 'said-in-sentence', name: { from: owner, to: owner + 1 } };
      const name = token.possessive ? nameBefore(paragraph, owner + 1, start) : undefined;
      if (name) return { rule: 'said-in-sentence', name };
    }
  }
  return undefined;
}

/** After the vote, Ruiz shot back, “…”: a name, any verb and a comma before what is said. */
function findVerb(paragraph: Paragraph, start: number, at: number): Attribution | undefined {
  const { tokens, language } = paragraph;
  for (let from = at - 2; from >= start && from > at - 12; from--) {
    if (from > start && tokens[from - 1]?.kind !== ',') continue;
    const name = nameAfter(paragraph, from);
    const verb = name && tokens[name.to];
    const fits = verb && language.verbEnding.test(verb.word) && isNamed(paragraph, name);
    return fits && name.to < at - 1 ? { rule: 'announced', name, cue: name.to } : undefined;
  }
  return undefined;
}

/** She turned to her supporters: “…” */
function findColon(paragraph: Paragraph, start: number, at: number): Attribution | undefined {
  if (paragraph.tokens[at - 1]?.kind !== ':') return undefined;
  const subject = firstSubject(paragraph, at - 1);
  const last = nameBefore(paragraph, at - 1, start);
  const prefersLast = last && isNamed(paragraph, last) && !(subject && isNamed(paragraph, subject));
  const name = prefersLast ? last : subject;
  return name && maySpeak(paragraph, name) ? { rule: 'announced', name } : undefined;
}
