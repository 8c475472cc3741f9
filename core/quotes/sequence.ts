import type { Attribution } from './attribution.ts';
import { grammarOf } from './grammar.ts';
import { opensWithQuote } from './marks.ts';
import { isNamed } from './names.ts';
import { reachBack, sentenceStart, type Paragraph } from './paragraph.ts';

/** An attribution whose words may stand in a paragraph before the quote's own. */
export interface Said extends Attribution {
  paragraph: number;
}

/** What one paragraph leaves to the next. */
interface Carried {
  said: Said | undefined;
  /** Its last quote has no closing mark. */
  open: boolean;
  /** The mark that opens it. */
  mark: string;
}

/** Nothing but "But" or "Adding," stands before it in its sentence, or another quote. */
function opensSentence(paragraph: Paragraph, at: number): boolean {
  const { tokens, language } = paragraph;
  if (tokens[at - 1]?.kind === 'quote') return true;
  return tokens
    .slice(reachBack(paragraph, at), at)
    .every(
      (token) =>
        token.kind === ',' ||
        language.coordinators.has(token.word) ||
        language.verbs.get(token.word) === 'saying',
    );
}

/** The last quote's speaker in the sentence before a place, else who says something there. */
function fromSentenceBefore(
  paragraph: Paragraph,
  number: number,
  at: number,
  said: readonly (Said | undefined)[],
): Said | undefined {
  const { tokens } = paragraph;
  const start = sentenceStart(paragraph, at);
  const edge = start > 0 ? start - 1 : at;
  const from = reachBack(paragraph, edge);
  const chained = tokens
    .slice(from, edge)
    .findLast((token) => token.kind === 'quote' && said[token.quote]);
  const known = chained && said[chained.quote];
  if (known) {
    const first = tokens[known.name.from]?.word ?? '';
    const pronoun = known.paragraph === number && paragraph.language.pronouns.has(first);
    return { ...known, rule: pronoun ? 'chain-pronoun' : 'chain' };
  }
  const who = grammarOf(paragraph.language).speakerOfSentence(paragraph, from, edge);
  return who && { paragraph: number, ...who };
}

/** Whom the last sentence of the paragraph before is about: "Ruiz continued:" announces a quote. */
function fromParagraphBefore(before: Paragraph, number: number): Said | undefined {
  const end = before.tokens.length;
  if (end === 0) return undefined;
  const from = reachBack(before, end - 1);
  const who = grammarOf(before.language).speakerOfSentence(before, from, end);
  if (!who || (who.cue === undefined && !isNamed(before, who.name))) return undefined;
  const rule = /:\s*$/.test(before.text) ? 'announced' : 'paragraph-before';
  return { paragraph: number, ...who, rule };
}

/** A transcript tells its speakers itself: "RUIZ: No. */
const label = /^\s*["“„«][A-Z][A-Z.' -]+:/;

/** A quote that opens a paragraph: said by whom the next one names, the paragraph before, or its colon. */
function atParagraphStart(
  paragraphs: readonly Paragraph[],
  number: number,
  said: readonly (Said | undefined)[],
  carried: Carried | undefined,
): Said | undefined {
  const { tokens, text, quoted } = paragraphs[number] ?? {};
  if (!tokens || !quoted || text === undefined) return undefined;
  if (label.test(text)) return undefined;
  if (carried?.open && opensWithQuote(text, quoted))
    return carried.said && { ...carried.said, rule: 'continued' };
  const next = tokens[1]?.kind === '.' ? tokens[2] : tokens[1];
  const following = next?.kind === 'quote' ? said[next.quote] : undefined;
  if (following) return { ...following, rule: 'chain' };
  const before = paragraphs[number - 1];
  const last = before && fromParagraphBefore(before, number - 1);
  if (last?.rule === 'announced') return last;
  if (carried?.said) return { ...carried.said, rule: 'paragraph-before' };
  return tokens.every((token) => token.kind !== 'word') ? last : undefined;
}

/** All of a paragraph is quoted from another paper: what it quotes is second hand. */
function isQuotedWhole({ text, quoted }: Paragraph, carried: Carried | undefined): boolean {
  const last = quoted.at(-1);
  if (!last) return false;
  // A mark at the end that closes nothing here, or another kind of mark inside one still open.
  const end = text.trimEnd().length;
  if (last.end < end && /["”]$/.test(text.slice(0, end))) return true;
  return carried?.open === true && carried.mark !== text[quoted[0]?.start ?? 0];
}

/** Every quote's speaker, paragraph by paragraph, in the order of `quoted`; undefined for nobody. */
export function attributeAll(paragraphs: readonly Paragraph[]): (Said | undefined)[][] {
  let carried: Carried | undefined;
  return paragraphs.map((paragraph, number) => {
    const { tokens, quoted } = paragraph;
    const grammar = grammarOf(paragraph.language);
    const said: (Said | undefined)[] = [];
    const doubtful = isQuotedWhole(paragraph, carried);
    const nobody = new Set<number>();
    for (const [at, token] of tokens.entries()) {
      const own = token.kind === 'quote' ? grammar.attribute(paragraph, at) : undefined;
      if (own) said[token.quote] = { paragraph: number, ...own, ...(doubtful && { doubtful }) };
      else if (own === null) nobody.add(at);
    }
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'quote' || said[token.quote] || nobody.has(at)) continue;
      if (at === 0) said[token.quote] = atParagraphStart(paragraphs, number, said, carried);
      else if (opensSentence(paragraph, at))
        said[token.quote] = fromSentenceBefore(paragraph, number, at, said);
    }
    const last = said.findLast((one) => one !== undefined);
    const final = quoted.at(-1);
    carried = final && { said: last, open: final.open, mark: paragraph.text[final.start] ?? '' };
    return quoted.map((_, i) => said[i]);
  });
}
