// Reads articles with a dataset, both files named as arguments, and prints the milliseconds that each took
// for 10,000 characters of its text, as JSON. The first is read with no function optimized.
import { readFileSync } from 'node:fs';
import { collectFacts, readOne } from '../../cli/commands/read.ts';
import { indexDataset } from '../../core/detection/find-candidates.ts';
import type { Dataset } from '../../core/model/dataset.ts';

const [datasetFile = '', articlesFile = ''] = process.argv.slice(2);
const dataset = JSON.parse(readFileSync(datasetFile, 'utf8')) as Dataset;
const articles = JSON.parse(readFileSync(articlesFile, 'utf8')) as string[];
const datasets = [indexDataset(dataset)];
const facts = collectFacts([dataset]);
const times = articles.map((html) => {
  const begun = performance.now();
  const { text } = readOne({ html }, datasets, facts) as { text: string };
  return ((performance.now() - begun) / text.length) * 10_000;
});
console.log(JSON.stringify(times));
