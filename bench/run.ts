// Measures what the design has budgets for: `npm run bench`, or `npm run bench -- --quick hover`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { findingAgain } from './measurements/find-again.ts';
import { hostilePages } from './measurements/hostile-pages.ts';
import { hover } from './measurements/hover.ts';
import { importing } from './measurements/import.ts';
import { indexSize } from './measurements/index-size.ts';
import { library } from './measurements/library.ts';
import { messages } from './measurements/messages.ts';
import { findingInPage, saving } from './measurements/quotes-in-page.ts';
import { packs } from './measurements/packs.ts';
import { panel } from './measurements/panel.ts';
import { rankingQuality, rankingSpeed } from './measurements/ranking.ts';
import { scanParts } from './measurements/scan-parts.ts';
import { scanPeers } from './measurements/scan-peers.ts';
import { scanShipped } from './measurements/scan-shipped.ts';
import { sizes } from './measurements/sizes.ts';
import { syncApply } from './measurements/sync-apply.ts';
import { waking } from './measurements/waking.ts';
import { wholeRead } from './measurements/whole-read.ts';
import { describeNoise, listen } from './noise.ts';
import { printResult, type Measurement } from './report.ts';
import { openWorkbench } from './workbench.ts';

/** The measurements in the order in which they run. To add one, write its file and name it here. */
const measurements: readonly Measurement[] = [
  sizes,
  scanShipped,
  scanParts,
  scanPeers,
  indexSize,
  rankingQuality,
  rankingSpeed,
  wholeRead,
  hostilePages,
  hover,
  messages,
  waking,
  importing,
  syncApply,
  packs,
  findingAgain,
  findingInPage,
  saving,
  library,
  panel,
];

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const chosen = measurements.filter(
  ({ id }) => positionals.length === 0 || positionals.some((word) => id.includes(word)),
);
if (chosen.length === 0) {
  console.error(`No such measurement; there are ${measurements.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}

const begun = performance.now();
const bench = openWorkbench({ quick: values.quick });
const results = [];
for (const { id, title, run } of chosen) {
  const before = listen();
  const result = await run(bench);
  const after = listen();
  const noise = describeNoise(before, after);
  console.log(printResult(title, { ...result, notes: [...result.notes, noise] }));
  results.push({ id, title, ...result, noise: { before, after } });
}
const seconds = Math.round((performance.now() - begun) / 1_000);
console.log(`${seconds} s in all, on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
mkdirSync('output', { recursive: true });
writeFileSync(
  'output/bench.json',
  `${JSON.stringify({ quick: values.quick, results }, null, 2)}\n`,
);
