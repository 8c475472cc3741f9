import { accordingTo, whoSays, type Attribution } from './attribution.ts';
import { skipFillers } from './cues.ts';
import { isNamed, maySpeak, nameAfter } from './names.ts';
import { reachOn, sentenceStart, type Paragraph, type Stretch } from './paragraph.ts';
import { subjectOf } from './subject.ts';

function opensAside({ tokens, language }: Paragraph, at: number): boolean {
  const word = tokens[at]?.word ?? '';
  return (
    language.subordinators.has(word) ||
    language.coordinators.has(word) ||
    language.relatives.has(word) ||
    language.prepositions.has(word)
  );
}

/** “….” Ruiz said. A sentence of no more than that tells of what stands before it. */
function isWholeSentence(paragraph: Paragraph, from: number): boolean {
  const name = nameAfter(paragraph, from);
  if (!name || !paragraph.tokens[name.to]?.cue) return false;
  const next = paragraph.tokens[name.to + 1];
  return next === undefined || next.kind === '.';
}

/** “…,” X said · “…,” said X · “…,” X, the minister, said · “…,” according to X. */
export function findAfter(paragraph: Paragraph, at: number): Attribution | undefined {
  const { tokens, language } = paragraph;
  const quote = tokens[at];
  if (!quote) return undefined;
  const { ending } = quote;
  let from = at + 1;
  const comma = tokens[from]?.kind === ',' || tokens[from]?.kind === '-';
  if (comma) from++;
  else if (tokens[from]?.kind === '.')
    if (/[!?…—–-]/.test(ending) || isWholeSentence(paragraph, from + 1)) from++;
  if (ending === ',' || comma) if (language.introducers.has(tokens[from]?.word ?? '')) from++;
  from = skipFillers(paragraph, from, 1);
  const first = tokens[from];
  if (first?.kind !== 'word') return undefined;
  const according = accordingTo(paragraph, from);
  if (according) return { rule: 'according-to', name: according };
  const bound = comma || ending !== '';
  if ((!first.capital || !bound) && opensAside(paragraph, from)) return undefined;
  const begins = at === sentenceStart(paragraph, at);
  if (!bound && !begins && !language.pronouns.has(first.word)) return undefined;
  const wanted = ending === ',' || comma;
  const name = nameAfter(paragraph, from);
  const end = reachOn(paragraph, from);
  for (let cue = from; cue < end; cue++) {
    if (tokens[cue]?.kind === 'quote' && !wanted) break;
    if (!tokens[cue]?.cue) continue;
    const found = cue === from ? whoSays(paragraph, cue, at) : subjectOf(paragraph, cue, from);
    if (
      found &&
      (cue === from || (found.from > at && found.from <= from)) &&
      maySpeak(paragraph, found)
    )
      return { rule: 'said-after', name: found, cue };
    // “…,” X, one of the states that sue, said
    const closes = tokens[cue - 1]?.kind === ',' || tokens[cue - 1]?.kind === '-';
    if (wanted && closes && name && tokens[name.to]?.kind !== 'word' && maySpeak(paragraph, name))
      return { rule: 'said-after', name, cue };
    if (cue > from + 1 && !bound) break;
  }
  const cut = ending === ',' || tokens[at + 1]?.kind === ',';
  return cut && name ? anyVerb(paragraph, name) : undefined;
}

/** Any verb will do behind a comma: “…,” Blige sings. */
function anyVerb(paragraph: Paragraph, name: Stretch): Attribution | undefined {
  const { tokens, language } = paragraph;
  const verb = tokens[name.to];
  return isNamed(paragraph, name) &&
    verb?.kind === 'word' &&
    !verb.filler &&
    (language.verbEnding.test(verb.word) || language.verbs.has(verb.word))
    ? { rule: 'said-after', name, cue: name.to, doubtful: !language.verbs.has(verb.word) }
    : undefined;
}

/** Who “pays a handful” is let off, X said: the end of the sentence tells of all before it. */
export function findAround(paragraph: Paragraph, at: number): Attribution | undefined {
  const { tokens } = paragraph;
  const end = reachOn(paragraph, at + 1);
  for (let i = at + 1; i < end; i++) {
    const comma = tokens[i]?.kind === ',' || tokens[i]?.ending === ',';
    const name = comma ? nameAfter(paragraph, i + 1) : undefined;
    if (!name || !maySpeak(paragraph, name)) continue;
    const cue = skipFillers(paragraph, name.to, 1);
    if (tokens[cue]?.cue && subjectOf(paragraph, cue, i + 1))
      return { rule: 'said-around', name, cue };
  }
  return undefined;
}

/** “…” — X, at the end of a paragraph. */
export function findSignature(paragraph: Paragraph, at: number): Attribution | undefined {
  const { tokens } = paragraph;
  if (tokens[at + 1]?.kind !== '-') return undefined;
  const name = nameAfter(paragraph, at + 2);
  const end = name && tokens[name.to];
  return name && tokens[name.from]?.capital && (!end || end.kind === '.' || end.kind === ',')
    ? { rule: 'signature', name }
    : undefined;
}
