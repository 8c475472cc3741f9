import type { SavedQuote } from '../../core/model/saved-quote.ts';
import type { Written } from '../../messaging/protocol.ts';
import { change } from '../../storage/change.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { isStoreFull } from '../../storage/full.ts';

/** Keeps a quote of pasted text; of the text only its hash is kept. */
export async function saveTextQuote(
  db: SourceContextDatabase,
  quote: SavedQuote,
  text: string,
): Promise<Written> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const textHash = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join(''); // prettier-ignore
  const put = { ...quote, article: { ...quote.article, textHash } };
  try {
    await change(db, [{ table: 'quotes', id: quote.id, put }]);
    return { ok: true };
  } catch (error) {
    return { ok: false, why: isStoreFull(error) ? 'full' : 'failed' };
  }
}
