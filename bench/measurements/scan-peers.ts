import type { PeerTimes } from '../in-page/peers.ts';
import { makeDataset } from '../made-up/dataset.ts';
import type { Measurement, Row } from '../report.ts';
import { quantile } from '../statistics.ts';
import { call, giveScript, startPageRunner } from '../tools/page-runner.ts';

interface Peer {
  name: string;
  function: 'searchWithRegExp' | 'searchWithMarkJs';
  aliases: number;
  /** Of the pages, so that the slow ones end. */
  share: number;
}

const peers: readonly Peer[] = [
  { name: 'one RegExp, 1,000 names', function: 'searchWithRegExp', aliases: 1_000, share: 0.5 },
  { name: 'one RegExp, 10,000 names', function: 'searchWithRegExp', aliases: 10_000, share: 0.5 },
  {
    name: 'one RegExp, 100,000 names',
    function: 'searchWithRegExp',
    aliases: 100_000,
    share: 0.125,
  },
  { name: 'mark.js, 100 names', function: 'searchWithMarkJs', aliases: 100, share: 0.25 },
  { name: 'mark.js, 300 names', function: 'searchWithMarkJs', aliases: 300, share: 0.125 },
  { name: 'mark.js, 1,000 names', function: 'searchWithMarkJs', aliases: 1_000, share: 0.125 },
];

function namesOf(aliases: number): string[] {
  const { people } = makeDataset({ aliases: Math.max(aliases, 1_000), statements: 0 });
  return people.flatMap(({ name, aliases: more }) => [name, ...more.map(String)]).slice(0, aliases);
}

export const scanPeers: Measurement = {
  id: 'scan-peers',
  title: 'The same by other means, main thread, ms',
  async run(bench) {
    const runner = await startPageRunner(bench, 'peers');
    const rows: Row[] = [];
    try {
      for (const peer of peers) {
        const names = namesOf(peer.aliases);
        const pages = bench.pages.filter((_, i) => i % Math.round(1 / peer.share) === 0);
        const answers: PeerTimes[] = [];
        for (const { path } of pages) {
          const page = await runner.open(path);
          await giveScript(page);
          answers.push(await call<PeerTimes>(page, peer.function, names));
          await page.close();
        }
        const totals = answers.flatMap(({ total }) => total ?? []);
        const compiles = answers.flatMap(({ compile }) => compile ?? []);
        const failures = answers.flatMap(({ failure }) => failure ?? []);
        rows.push({
          name: peer.name,
          values: [
            pages.length,
            quantile(totals, 0.5),
            quantile(totals, 0.95),
            quantile(compiles, 0.5),
            quantile(
              answers.map(({ found }) => found),
              0.5,
            ),
            failures.length === 0
              ? ''
              : `${failures[0]} on ${failures.length} of ${answers.length}`,
          ],
        });
      }
    } finally {
      await runner.close();
    }
    return {
      columns: ['pages', 'p50', 'p95', 'of it compiling', 'hits', 'failures'],
      rows,
      notes: [
        'Whole names only, no surnames, spellings, cases or rules: less than what is measured above.',
        'mark.js 8.11 wraps in elements (acrossElements, exactly). Slow ones run on fewer of the pages.',
      ],
    };
  },
};
