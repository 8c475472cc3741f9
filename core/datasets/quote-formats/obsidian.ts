import * as v from 'valibot';
import { bringIn, stableId } from './bring-in.ts';
import { linesOfObjects, parseJson } from './json-lines.ts';
import { refuseFile, type ImportedQuotes, type QuoteFormat } from './quote-format.ts';
import { describeIssue } from './quote-schema.ts';

/** A highlight as Obsidian Web Clipper exports it: "text" in files for people, "content" in its store. */
const highlightSchema = v.looseObject({
  text: v.optional(v.string()),
  content: v.optional(v.string()),
  timestamp: v.optional(v.string()),
  notes: v.optional(v.array(v.string())),
});

const fileSchema = v.array(
  v.looseObject({
    url: v.string(),
    title: v.optional(v.string()),
    highlights: v.array(v.unknown()),
  }),
);

function read(text: string): ImportedQuotes {
  const parsed = parseJson(text);
  if (!parsed.ok) return { quotes: [], problems: [parsed.error] };
  const file = v.safeParse(fileSchema, parsed.value);
  if (!file.success) return refuseFile('noQuotes', describeIssue(file.issues[0]));
  const imported: ImportedQuotes = { quotes: [], problems: [] };
  const lines = linesOfObjects(text, 3);
  let number = 0;
  for (const { url, title, highlights } of file.output)
    for (const one of highlights) {
      const line = lines[number++] ?? 1;
      const highlight = v.safeParse(highlightSchema, one);
      if (!highlight.success) {
        imported.problems.push({ line, message: describeIssue(highlight.issues[0]) });
        continue;
      }
      const { text: words, content, timestamp, notes } = highlight.output;
      const exact = (words ?? content ?? '').trim();
      const note = notes?.join('\n\n');
      const id = stableId('obsidian', url, timestamp, exact);
      bringIn(imported, { id, url, exact, title, note, savedAt: timestamp }, line);
    }
  return imported;
}

/** What Obsidian Web Clipper exports. */
export const obsidian: QuoteFormat = {
  id: 'obsidian',
  extension: 'json',
  mediaType: 'application/json',
  recognizes: (text) => /^\uFEFF?\s*\[/.test(text) && text.includes('"highlights"'),
  read,
};
