import * as v from 'valibot';
import { splitLines } from '../../core/article/text-blocks.ts';
import { assembleEntryCard } from '../../core/cards/assemble-card.ts';
import { addToTopic, type Topic } from '../../core/cards/rank.ts';
import { indexDataset, type IndexedDataset } from '../../core/detection/find-candidates.ts';
import { chooseLanguage } from '../../core/detection/languages/index.ts';
import { sentenceAt, splitSentences } from '../../core/detection/sentences.ts';
import type { CardMaterial } from '../../core/model/card.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { entryKey, splitEntryKey, type Entry, type EntryId } from '../../core/model/entry.ts';
import type { Mention } from '../../core/model/mention.ts';
import { dayOfTimestamp, isPartialDate, lastDay, type Day } from '../../core/model/partial-date.ts';
import { nameBlocks } from '../name-blocks.ts';
import { answerLines, InputError } from '../ndjson.ts';

const requestSchema = v.looseObject({
  entry: v.string(),
  text: v.string(),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  url: v.optional(v.string()),
  published: v.optional(v.string()),
});
type Request = v.InferOutput<typeof requestSchema>;

/** Datasets with what the run has looked up in them, so that a line more costs a line. */
export interface CardSources {
  datasets: readonly Dataset[];
  indexed: IndexedDataset[];
  materials: Map<EntryId, CardMaterial>;
}

export function openCardSources(datasets: readonly Dataset[]): CardSources {
  return { datasets, indexed: datasets.map(indexDataset), materials: new Map() };
}

function findEntry({ people, terms }: Dataset, id: EntryId): Entry | undefined {
  const person = people.find((one) => one.id === id);
  if (person) return { type: 'person', ...person };
  const term = terms.find((one) => one.id === id);
  return term && { type: 'term', ...term };
}

/** An entry's material as the background hands it to a page, from the first dataset that has the entry. */
function readMaterial(sources: CardSources, id: EntryId): CardMaterial {
  const known = sources.materials.get(id);
  if (known) return known;
  for (const dataset of sources.datasets) {
    const entry = findEntry(dataset, id);
    if (!entry) continue;
    const all = [...dataset.people, ...dataset.terms];
    const material: CardMaterial = {
      key: entryKey(dataset.id, id),
      dataset,
      entry,
      statements: dataset.statements,
      omitted: 0,
      names: Object.fromEntries(all.map((one) => [one.id, one.name])),
    };
    sources.materials.set(id, material);
    return material;
  }
  throw new InputError(`has "entry": "${id}", which no dataset has; give the id of one of theirs`);
}

function parseRequest(request: object): Request {
  const parsed = v.safeParse(requestSchema, request);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new InputError(`has a bad "${String(issue.path?.[0]?.key)}": ${issue.message}`);
  }
  const { text, start } = parsed.output;
  if (start > text.length)
    throw new InputError(`has "start": ${start}, but its text ends at ${text.length}`);
  return parsed.output;
}

function readDay(published: string | undefined): Day | undefined {
  if (published === undefined) return undefined;
  const date = dayOfTimestamp(published) ?? published;
  if (isPartialDate(date)) return lastDay(date);
  throw new InputError(`has "published": "${published}", which is no date; write it as 2025-08-15`);
}

/** The first line of a text that has more of them is its headline. */
function readHeadline(text: string): string | undefined {
  const [first, ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  return rest.length > 0 ? first : undefined;
}

/** The statements of one card, in its order: by id. */
export function cardOne(request: object, sources: CardSources): object {
  const { entry: id, text, start, url, published } = parseRequest(request);
  const material = readMaterial(sources, id);
  const known = readDay(published);
  const day = known ?? new Date().toISOString().slice(0, 10);
  const language = chooseLanguage(undefined, () => text);
  const blocks = splitLines(text);
  const mentions = nameBlocks(blocks, sources.indexed, language, known);
  const topic: Topic = new Map();
  for (const [i, block] of blocks.entries()) {
    const named = (mentions[i] ?? []).flatMap(({ entry }) => entry ?? []);
    addToTopic(topic, block.text, named.map((key) => splitEntryKey(key).id)); // prettier-ignore
  }
  const number = blocks.findLastIndex((block) => block.start <= start);
  const block = blocks[number] ?? { text, start: 0 };
  const at = start - block.start;
  const sentence = sentenceAt(splitSentences(block.text, language), at, block.text);
  const around = (mentions[number] ?? []).filter(
    (one) => sentence.start <= one.start && one.end <= sentence.end,
  );
  const mention: Mention = around.find((one) => one.start <= at && at < one.end) ?? {
    start: at,
    end: at,
    entry: material.key,
    kind: material.entry.type,
    rule: 'full-name',
    confidence: 1,
  };
  const card = assembleEntryCard(material, {
    mention,
    onPage: block.text.slice(mention.start, mention.end),
    passage: block.text,
    near: around.filter((one) => one !== mention),
    article: { title: readHeadline(text), canonicalUrl: url, publishedAt: published },
    topic,
    day,
    dayKnown: known !== undefined,
  });
  const idsOf = (list: readonly { id: string }[]) => list.map((one) => one.id);
  return { statements: idsOf(card.prior), later: idsOf(card.later) };
}

/** `card --ndjson`: which statements the card at a mention shows, and in which order. */
export async function card(files: string[], datasets: Dataset[], ndjson: boolean): Promise<void> {
  if (!ndjson || files.length > 0)
    throw new InputError(
      'card reads only lines: --ndjson with one JSON object a line on standard input',
    );
  const sources = openCardSources(datasets);
  return answerLines(process.stdin, process.stdout, (request) => cardOne(request, sources));
}
