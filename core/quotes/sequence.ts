import type { Attribution } from './attribution.ts';
import { grammarOf } from './grammar.ts';
import { reopens } from './marks.ts';
import { sentenceStart, type Paragraph } from './paragraph.ts';

/** An attribution whose words may stand in a paragraph before the quote's own. */
export interface Said extends Attribution {
  paragraph: number;
}

/** What one paragraph leaves to the next. */
interface Carried {
  said: Said;
  /** Its last quote has no closing mark. */
  open: boolean;
}

/** The last quote's speaker in the sentence before a place, else who says something there. */
function fromSentenceBefore(
  paragraph: Paragraph,
  number: number,
  at: number,
  said: readonly (Said | undefined)[],
): Said | undefined {
  const { tokens } = paragraph;
  const edge = tokens[at - 1]?.kind === '.' ? at - 1 : at;
  const from = sentenceStart(paragraph, edge);
  const chained = tokens
    .slice(from, edge)
    .findLast((token) => token.kind === 'quote' && said[token.quote]);
  const known = chained && said[chained.quote];
  if (known) return { ...known, rule: 'chain' };
  const who = grammarOf(paragraph.language).speakerOfSentence(paragraph, from, edge);
  return who && { paragraph: number, ...who };
}

/** "Caddell continued:" as the last words of the paragraph before. */
function announcedBy(before: Paragraph, number: number): Said | undefined {
  const end = before.tokens.length;
  if (end === 0 || !/:\s*$/.test(before.text)) return undefined;
  const from = sentenceStart(before, end - 1);
  const who = grammarOf(before.language).speakerOfSentence(before, from, end);
  return who && { paragraph: number, ...who, rule: 'announced' };
}

/** A quote that opens a paragraph: said by whom the next one names, the paragraph before, or its colon. */
function atParagraphStart(
  paragraphs: readonly Paragraph[],
  number: number,
  said: readonly (Said | undefined)[],
  carried: Carried | undefined,
): Said | undefined {
  const { tokens, text, quoted } = paragraphs[number] ?? {};
  if (!tokens || !quoted || text === undefined) return undefined;
  if (carried?.open && reopens(text, quoted)) return { ...carried.said, rule: 'continued' };
  const next = tokens[1]?.kind === '.' ? tokens[2] : tokens[1];
  const following = next?.kind === 'quote' ? said[next.quote] : undefined;
  if (following) return { ...following, rule: 'chain' };
  const before = paragraphs[number - 1];
  const announced = before && announcedBy(before, number - 1);
  if (announced) return announced;
  return carried && { ...carried.said, rule: 'paragraph-before' };
}

/** Every quote's speaker, paragraph by paragraph, in the order of `quoted`; undefined for nobody. */
export function attributeAll(paragraphs: readonly Paragraph[]): (Said | undefined)[][] {
  let carried: Carried | undefined;
  return paragraphs.map((paragraph, number) => {
    const { tokens, quoted } = paragraph;
    const grammar = grammarOf(paragraph.language);
    const said: (Said | undefined)[] = [];
    const nobody = new Set<number>();
    for (const [at, token] of tokens.entries()) {
      const own = token.kind === 'quote' ? grammar.attribute(paragraph, at) : undefined;
      if (own) said[token.quote] = { paragraph: number, ...own };
      else if (own === null) nobody.add(at);
    }
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'quote' || said[token.quote] || nobody.has(at)) continue;
      if (at === 0) said[token.quote] = atParagraphStart(paragraphs, number, said, carried);
      else if (tokens[at - 1]?.kind === '.' || tokens[at - 1]?.kind === 'quote')
        said[token.quote] = fromSentenceBefore(paragraph, number, at, said);
    }
    const last = said.findLast((one) => one !== undefined);
    carried =
      last && quoted.length > 0 ? { said: last, open: quoted.at(-1)?.open === true } : undefined;
    return quoted.map((_, i) => said[i]);
  });
}
