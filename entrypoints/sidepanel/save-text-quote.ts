import type { SavedQuote } from '../../core/model/saved-quote.ts';
import type { Written } from '../../core/model/written.ts';
import { sha256OfText } from '../../core/model/sha256.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { writeEdits } from '../../storage/write-edits.ts';

/** Keeps a quote of pasted text; of the text only its hash is kept. */
export async function saveTextQuote(
  db: SourceContextDatabase,
  quote: SavedQuote,
  text: string,
): Promise<Written> {
  const article = { ...quote.article, textHash: await sha256OfText(text) };
  return writeEdits(db, [{ table: 'quotes', id: quote.id, put: { ...quote, article } }]);
}
