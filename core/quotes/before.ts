import { accordingTo, whoSays, type Attribution } from './attribution.ts';
import { sentenceStart, type Paragraph, type Stretch } from './paragraph.ts';
import { firstSubject, isCue, isPassive, maySpeak, nameBefore } from './subject.ts';

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
): boolean {
  if (language.pronouns.has(tokens[name.from]?.word ?? '')) return true;
  return rule === 'said-in-sentence' && language.naming.has(tokens[cue]?.word ?? '');
}

/** Between a verb and a quote: nothing, a comma, a colon, "that". */
function isAdjacent({ tokens, language }: Paragraph, from: number, at: number): boolean {
  const between = tokens.slice(from, at);
  return (
    between.length <= 3 &&
    between.every((token) => token.kind !== 'word' || language.complementizers.has(token.word))
  );
}

/** X said: “…” · X said that it was “…” · “…,” X said, “…”; null where a verb leaves the speaker out. */
export function findBefore(paragraph: Paragraph, at: number): Attribution | null | undefined {
  const { tokens } = paragraph;
  const start = sentenceStart(paragraph, at);
  let nearest: Attribution | undefined;
  for (let cue = at - 1; cue >= start && cue > at - furthestCue; cue--) {
    if (!isCue(paragraph, cue)) continue;
    const name = whoSays(paragraph, cue, start);
    const adjacent = isAdjacent(paragraph, Math.max(cue + 1, name?.to ?? 0), at);
    // "He was asked, “…”"
    if (!name && adjacent && !nearest && isPassive(paragraph, cue)) return null;
    if (!name) continue;
    const amid = adjacent && tokens.slice(start, cue).some((one) => one.kind === 'quote');
    const rule = amid ? 'said-between' : adjacent ? 'said-before' : 'said-in-sentence';
    nearest = nearest ? { ...nearest, name, cue } : { rule, name, cue };
    if (!yieldsToOuter(paragraph, nearest, name, cue)) break;
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

/** She turned to her supporters: “…” */
function findColon(paragraph: Paragraph, start: number, at: number): Attribution | undefined {
  if (paragraph.tokens[at - 1]?.kind !== ':') return undefined;
  const subject = firstSubject(paragraph, at - 1);
  const last = nameBefore(paragraph, at - 1, start);
  const isName = (name: Stretch | undefined) =>
    name !== undefined &&
    (paragraph.tokens[name.to - 1]?.capital === true ||
      paragraph.language.pronouns.has(paragraph.tokens[name.from]?.word ?? ''));
  const name = isName(subject) || !isName(last) ? subject : last;
  return name && maySpeak(paragraph, name) ? { rule: 'announced', name } : undefined;
}
