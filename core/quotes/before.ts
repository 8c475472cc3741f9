import { accordingTo, whoSays, type Attribution } from './attribution.ts';
import { isCue, isPassive } from './cues.ts';
import { isNamed, maySpeak, nameAfter, nameBefore } from './names.ts';
import { sentenceStart, type Paragraph, type Stretch } from './paragraph.ts';
import { firstSubject } from './subject.ts';

/** Further from a quote than this no verb of saying is looked for. */
const furthestCue = 40;

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
  // "…, but he said": a clause of the same rank needs nobody else either.
  if (language.coordinators.has(tokens[name.from - 1]?.word ?? '')) return false;
  if (language.pronouns.has(tokens[name.from]?.word ?? '')) return true;
  return rule === 'said-in-sentence' && language.naming.has(tokens[cue]?.word ?? '');
}

/** Between a verb and a quote: nothing, a comma, a colon, "that". */
function isAdjacent({ tokens, language }: Paragraph, from: number, at: number): boolean {
  const between = tokens.slice(from, at);
  if (tokens[at - 1]?.kind === ':') return true;
  return (
    between.length <= 3 &&
    between.every((token) => token.kind !== 'word' || language.complementizers.has(token.word))
  );
}

/** X said it was “…”: the verb right behind its subject, and no mark between it and the quote. */
function inOneClause(
  { tokens }: Paragraph,
  { rule, name, cue = 0 }: Attribution,
  at: number,
): boolean {
  return (
    rule === 'said-in-sentence' &&
    name.to === cue &&
    tokens.slice(cue, at).every((token) => token.kind === 'word')
  );
}

/** X said: “…” · X said that it was “…” · “…,” X said, “…”; null where a verb leaves the speaker out. */
export function findBefore(paragraph: Paragraph, at: number): Attribution | null | undefined {
  const { tokens } = paragraph;
  const start = sentenceStart(paragraph, at);
  let nearest: Attribution | undefined;
  let cues = 0;
  for (let cue = at - 1; cue >= start && cue > at - furthestCue; cue--) {
    if (!isCue(paragraph, cue)) continue;
    cues++;
    const name = whoSays(paragraph, cue, start);
    const adjacent = isAdjacent(paragraph, Math.max(cue + 1, name?.to ?? 0), at);
    // "He was asked, “…”"
    if (!name && adjacent && !nearest && isPassive(paragraph, cue)) return null;
    if (!name) continue;
    const amid = adjacent && tokens.slice(start, cue).some((one) => one.kind === 'quote');
    const rule = amid ? 'said-between' : adjacent ? 'said-before' : 'said-in-sentence';
    nearest = nearest ? { ...nearest, name, cue } : { rule, name, cue };
    if (yieldsToOuter(paragraph, nearest, name, cue, at)) continue;
    if (cues === 1 && inOneClause(paragraph, nearest, at))
      return { ...nearest, rule: 'said-in-clause' };
    break;
  }
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
  const mark = paragraph.tokens[at - 1]?.kind;
  if (mark === ',') return findVerb(paragraph, start, at);
  if (mark !== ':') return undefined;
  const subject = firstSubject(paragraph, at - 1);
  const last = nameBefore(paragraph, at - 1, start);
  const prefersLast = last && isNamed(paragraph, last) && !(subject && isNamed(paragraph, subject));
  const name = prefersLast ? last : subject;
  return name && maySpeak(paragraph, name) ? { rule: 'announced', name } : undefined;
}
