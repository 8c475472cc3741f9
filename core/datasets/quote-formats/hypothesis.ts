import * as v from 'valibot';
import { bringIn } from './bring-in.ts';
import { linesOfObjects, parseJson } from './json-lines.ts';
import { refuseFile, type ImportedQuotes, type QuoteFormat } from './quote-format.ts';
import { describeIssue } from './quote-schema.ts';

const selectorSchema = v.looseObject({
  type: v.string(),
  exact: v.optional(v.string()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  start: v.optional(v.number()),
  end: v.optional(v.number()),
});

/** An annotation as the Hypothesis client and its API write it. */
const annotationSchema = v.looseObject({
  id: v.string(),
  created: v.optional(v.string()),
  uri: v.string(),
  text: v.optional(v.string()),
  tags: v.optional(v.array(v.string())),
  document: v.optional(v.looseObject({ title: v.optional(v.array(v.string())) })),
  target: v.optional(v.array(v.looseObject({ selector: v.optional(v.array(selectorSchema)) }))),
});

const fileSchema = v.looseObject({ annotations: v.array(v.unknown()) });

function read(text: string): ImportedQuotes {
  const parsed = parseJson(text);
  if (!parsed.ok) return { quotes: [], problems: [parsed.error] };
  const file = v.safeParse(fileSchema, parsed.value);
  if (!file.success) return refuseFile('noQuotes', 'there is no list of "annotations"');
  const imported: ImportedQuotes = { quotes: [], problems: [] };
  const lines = linesOfObjects(text, 2);
  for (const [i, one] of file.output.annotations.entries()) {
    const line = lines[i] ?? 1;
    const annotation = v.safeParse(annotationSchema, one);
    if (!annotation.success) {
      imported.problems.push({ line, message: describeIssue(annotation.issues[0]) });
      continue;
    }
    const { id, created, uri, text: note, tags, document, target } = annotation.output;
    const selectors = target?.[0]?.selector ?? [];
    const words = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const place = selectors.find(({ type }) => type === 'TextPositionSelector');
    if (words?.exact === undefined) {
      const message = 'this is a note on a page or a reply, and quotes no text';
      imported.problems.push({ line, message });
      continue;
    }
    const { exact, prefix, suffix } = words;
    const title = document?.title?.[0];
    bringIn(
      imported,
      {
        id: `hypothesis:${id}`,
        ...{ url: uri, exact, prefix, suffix, title, note, tags, savedAt: created },
        start: place?.start,
        end: place?.end,
      },
      line,
    );
  }
  return imported;
}

/** What the Hypothesis client exports as JSON. */
export const hypothesis: QuoteFormat = {
  id: 'hypothesis',
  extension: 'json',
  mediaType: 'application/json',
  recognizes: (text) => /^\uFEFF?\s*\{/.test(text) && text.includes('"annotations"'),
  read,
};
