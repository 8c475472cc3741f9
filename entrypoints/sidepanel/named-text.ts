import { readTextArticle } from '../../core/article/read-text.ts';
import { splitLines } from '../../core/article/text-blocks.ts';
import { resolvePage } from '../../core/detection/find-mentions.ts';
import { chooseLanguage } from '../../core/detection/languages/index.ts';
import type { Language } from '../../core/detection/languages/language.ts';
import { compileLexicon } from '../../core/detection/lexicon.ts';
import { collectWords, makeBlockReader } from '../../core/detection/page-words.ts';
import { scanBlock } from '../../core/detection/scan-block.ts';
import type { Article } from '../../core/model/article.ts';
import type { Mention } from '../../core/model/mention.ts';
import { dayOfTimestamp, type Day } from '../../core/model/partial-date.ts';
import type { PastedText } from '../../components/panel/model.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { findStoredCandidates } from '../../storage/candidates.ts';
import { siteOf } from '../../storage/settings.ts';

export interface NamedBlock {
  text: string;
  /** Where it starts in the whole text. */
  start: number;
  mentions: Mention[];
}

/** Pasted text with what it says of itself, and whom and what it names. */
export interface NamedText {
  text: string;
  /** Undefined where none was given that a quote could be saved under. */
  url: string | undefined;
  article: Article;
  day: Day | undefined;
  language: Language;
  blocks: NamedBlock[];
}

/** The first line of a text that has more of them is its headline. */
function headlineOf(lines: readonly { text: string }[]): string | undefined {
  const [first, ...rest] = lines.filter(({ text }) => text.trim() !== '');
  return rest.length > 0 ? first?.text.trim() : undefined;
}

/** Both phases of detection, as the reader goes through them in a page. */
export async function nameText(
  db: SourceContextDatabase,
  { text, address, day: given }: PastedText,
  today: Day,
): Promise<NamedText> {
  const url = siteOf(address) === undefined ? undefined : address;
  const lines = splitLines(text);
  const language = chooseLanguage(undefined, () => text);
  const article: Article = {
    ...readTextArticle(text, url, today),
    title: headlineOf(lines),
    language: language.code,
    ...(given === '' ? {} : { publishedAt: given, publishedAtFrom: 'given' as const }),
  };
  const { publishedAt } = article;
  const day = publishedAt === undefined ? undefined : dayOfTimestamp(publishedAt);
  const read = makeBlockReader(language);
  const words = lines.map((line) => read(line.text));
  const lexicon = compileLexicon(await findStoredCandidates(db, collectWords(words)), language);
  const hits = words.map((block) => scanBlock(block, lexicon));
  const mentions = resolvePage(hits, lexicon, day);
  const blocks = lines.map((line, i) => ({ ...line, mentions: mentions[i] ?? [] }));
  return { text, url, article, day, language, blocks };
}
