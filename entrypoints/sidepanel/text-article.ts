import type { PanelArticle, PastedText } from '../../components/panel/model.ts';
import { findUnlinkedNames } from '../../core/detection/unlinked-names.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { nameText } from './named-text.ts';
import { makeTextEntries } from './text-cards.ts';
import { findTextQuotes } from './text-quotes.ts';

/** What stands for a headline where the text is one line. UTF-16 code units. */
const longestTitle = 80;

/**
 * Reads pasted text as an article is read in its tab, by the same data and rules.
 * @param now a timestamp in UTC
 */
export async function readPastedText(
  db: SourceContextDatabase,
  pasted: PastedText,
  now: string,
): Promise<PanelArticle> {
  const today = now.slice(0, 10);
  const named = await nameText(db, pasted, today);
  const { article, day, blocks, language, url, text } = named;
  return {
    id: now,
    from: 'text',
    title: article.title ?? text.trim().slice(0, longestTitle),
    day,
    entries: await makeTextEntries(db, named, today),
    saved: [],
    found: {
      quotes: await findTextQuotes(db, named, now),
      names: findUnlinkedNames(blocks, language),
    },
    canSave: url !== undefined,
  };
}
