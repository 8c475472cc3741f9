import { readOne } from '../../cli/commands/read.ts';
import { indexDataset } from '../../core/detection/find-candidates.ts';
import { f1, overlaps, readDataset, readLines, share, type Measured } from './sets.ts';
import type { Span } from '../../core/model/span.ts';

interface Labelled {
  id: string;
  text: string;
  language?: string;
  /** The part of the text that is labelled; the whole where it is missing. */
  span?: [number, number];
  /** `known`: the dataset has the entry, so that it can be found. */
  mentions: (Span & { entry: string; known: boolean })[];
}

interface Answer {
  mentions: (Span & { entry: string | null; kind: string })[];
}

/** A mention covers a labelled one without swallowing the sentence around it. */
function covers(found: Span, labelled: Span): boolean {
  const room = 2 * (labelled.end - labelled.start) + 10;
  return overlaps(found, labelled) && found.end - found.start <= room;
}

/** People found in labelled news, mention by mention and page by page. A question counts as neither. */
export function scoreMentions(set: string, file: string, datasetFile: string): Measured {
  const datasets = [indexDataset(readDataset(datasetFile))];
  const count = { labelled: 0, found: 0, hit: 0, right: 0 };
  const pages = { labelled: 0, found: 0, hit: 0, right: 0 };
  const lines = readLines<Labelled>(file);
  for (const { text, language, span, mentions } of lines) {
    const [from, to] = span ?? [0, text.length];
    const known = mentions.filter((one) => one.known);
    const found = (readOne({ text, language }, datasets) as Answer).mentions.filter(
      (one) => one.entry !== null && one.start >= from && one.end <= to,
    );
    const same = (a: Answer['mentions'][number], b: Labelled['mentions'][number]) =>
      a.entry === b.entry && covers(a, b);
    count.labelled += known.length;
    count.found += found.length;
    count.hit += known.filter((one) => found.some((other) => same(other, one))).length;
    count.right += found.filter((one) => mentions.some((other) => same(one, other))).length;
    const entries = (list: readonly { entry: string | null }[]) =>
      new Set(list.map((one) => one.entry));
    const [gold, out, all] = [entries(known), entries(found), entries(mentions)];
    pages.labelled += gold.size;
    pages.found += out.size;
    pages.hit += [...gold].filter((entry) => out.has(entry)).length;
    pages.right += [...out].filter((entry) => all.has(entry)).length;
  }
  const precision = share(count.right, count.found);
  const recall = share(count.hit, count.labelled);
  return {
    set,
    size: `${lines.length} texts, ${count.labelled} mentions`,
    figures: {
      precision,
      recall,
      F1: f1(precision, recall),
      'precision of people a page': share(pages.right, pages.found),
      'recall of people a page': share(pages.hit, pages.labelled),
    },
  };
}
