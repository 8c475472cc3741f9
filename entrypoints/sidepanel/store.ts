import { SourceContextDatabase } from '../../storage/database.ts';

export { readLoneCard } from './lone-card.ts';
export { noteLook } from './note-look.ts';
export { saveTextQuote } from './save-text-quote.ts';
export { readPastedText } from './text-article.ts';

export const db = new SourceContextDatabase();
