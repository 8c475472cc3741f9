import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Dataset } from '../../core/model/dataset.ts';
import { makeDataset } from '../made-up/dataset.ts';
import { createChance } from '../made-up/random.ts';
import { makeSentence } from '../made-up/sentences.ts';
import { atMost, type Measurement } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { launchWithDataset } from '../tools/extension.ts';
import { servePack } from '../tools/pack-server.ts';

const aliases = 20_000;
const changesAtOnce = 100;
const updates = 5;
const seed = 314;

/** Runs the command line as its users do; answers with its seconds. */
function runCli(...args: string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['cli/main.ts', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The command line failed.\n${stderr}`);
  return (performance.now() - begun) / 1_000;
}

/** A hundred statements, most corrected, some new, a few gone. */
function changeSome(dataset: Dataset, round: number): void {
  const chance = createChance(seed + round);
  const { statements } = dataset;
  for (let i = 0; i < changesAtOnce; i++) {
    const at = chance.below(statements.length);
    const summary = makeSentence(chance, { words: 22 });
    const model = statements[at]!;
    if (i < 70) statements[at] = { ...model, summary };
    else if (i < 95) statements.push({ ...model, id: `n${round}-${i}`, summary });
    else statements.splice(at, 1);
  }
}

/** Milliseconds from the message of a page to the background's answer. */
function tell(page: Page, type: string, data?: unknown): Promise<number> {
  return page.evaluate(
    async ({ type, data }) => {
      const { runtime } = (
        globalThis as unknown as {
          chrome: {
            runtime: { sendMessage(message: object): Promise<{ err?: unknown; res?: unknown }> };
          };
        }
      ).chrome;
      const begun = performance.now();
      const { err, res } = await runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
      const answer = res as { ok?: boolean } | undefined;
      if (err || answer?.ok === false) throw new Error(JSON.stringify(err ?? res));
      return performance.now() - begun;
    },
    { type, data },
  );
}

export const packs: Measurement = {
  id: 'packs',
  title: 'A pack published, subscribed to and updated in the browser',
  async run(bench) {
    const statements = bench.quick ? 10_000 : 100_000;
    const folder = bench.folder('pack');
    const [site, key, file] = [
      join(folder, 'site'),
      join(folder, 'key'),
      join(folder, 'made-up.json'),
    ];
    const dataset = { ...makeDataset({ aliases, statements }), id: 'made-up' };
    const publish = () => {
      writeFileSync(file, JSON.stringify(dataset));
      return runCli('pack', 'publish', site, file, '--key', key);
    };
    runCli('pack', 'keygen', key);
    const first = publish();
    const chromium = await launchWithDataset(
      bench.copyWith('packs', { aliases: 1_000, statements: 100 }),
    );
    const server = await servePack(site);
    try {
      const page = await chromium.context.newPage();
      await page.goto(`chrome-extension://${chromium.extensionId}/library.html`);
      const subscribed = await tell(page, 'subscribePack', {
        address: server.address,
        token: 'bench',
      });
      const snapshot = server.sent.at(-1)?.bytes ?? Number.NaN;
      const [times, bytes, published]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round < updates; round++) {
        changeSome(dataset, round);
        published.push(publish());
        server.sent.length = 0;
        times.push(await tell(page, 'updatePacks'));
        if (server.sent.length !== 2) throw new Error('The update did not come by a delta.');
        bytes.push(server.sent.at(-1)?.bytes ?? Number.NaN);
      }
      const bar = (value: number, limit: number, text: string) =>
        bench.quick ? {} : { bar: atMost(value, limit, text) };
      const worst = Math.max(first, ...published);
      return {
        columns: ['value', 'worst', 'of'],
        rows: [
          { name: `publish ${statements.toLocaleString('en')}, s`, values: [first, worst, updates + 1], ...bar(worst, 10, '10 s') },
          { name: 'snapshot, MB', values: [snapshot / 1e6, '', 1] },
          { name: 'subscribe to all in use, s', values: [subscribed / 1_000, '', 1], ...bar(subscribed, 10_000, '10 s') },
          { name: `delta of ${changesAtOnce} changes, kB`, values: [median(bytes) / 1_000, Math.max(...bytes) / 1_000, updates], bar: atMost(Math.max(...bytes), 8_000, '8 kB') },
          { name: 'update asked for to in use, ms', values: [median(times), quantile(times, 1), updates], ...bar(median(times), 100, 'median 100 ms') },
        ], // prettier-ignore
        notes: [
          'Published by the command line, a process of its own each time. Subscribing and updating are timed',
          'from the message of an extension page to its answer, all requests on loopback, hashing and the',
          'check of the whole against its digest in them; the updates are laid over each other.',
        ],
      };
    } finally {
      await chromium.close();
      server.close();
    }
  },
};
