// Reads the hostile page of a name once and prints the seconds of processor time that it took: of the thread that
// reads, which is waited for, and of all, those that compile and clear away beside it too.
import { collectFacts, readOne } from '../../cli/commands/read.ts';
import { readStarter } from '../../cli/load-dataset.ts';
import { indexDataset } from '../../core/detection/find-candidates.ts';
import { makeHostilePages } from '../made-up/hostile-pages.ts';

const [name] = process.argv.slice(2);
const page = makeHostilePages().find((one) => one.name === name);
const starter = readStarter();
if (!page || !starter.ok) throw new Error(`There is no page "${name}", or no starter.`);
const datasets = [indexDataset(starter.value)];
const facts = collectFacts([starter.value]);
const request = page.make();
const before = [process.threadCpuUsage(), process.cpuUsage()] as const;
readOne(request, datasets, facts);
const used = [process.threadCpuUsage(before[0]), process.cpuUsage(before[1])];
console.log(JSON.stringify(used.map(({ user, system }) => (user + system) / 1_000_000)));
