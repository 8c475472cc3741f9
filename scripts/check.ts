// All that a change must pass, on Node 24: `npm run check` what needs neither server nor browser, and `npm test` with
// `--servers --browsers` the rest too.
import { readFileSync } from 'node:fs';
import { findBrokenArrows } from './check/arrows.ts';
import { findFaults, type LintReport } from './check/lint-extension.ts';
import { onceFor } from './check/once-for.ts';
import { readCode, root } from './check/project-files.ts';
import { rebuildSources, zipOf } from './check/rebuild-sources.ts';
import { runTool } from './check/run-tool.ts';
import { describeSize, isTooLarge, measureBuild } from './check/sizes.ts';

/** How a step went: `tells` is printed either way, and should say what to do where it did not go well. */
interface Outcome {
  ok: boolean;
  tells: string;
}

interface Step {
  headline: string;
  run: () => Outcome | Promise<Outcome>;
}

/** A step that is one command; what it prints matters only where it fails. */
function command(name: string, ...args: string[]): () => Promise<Outcome> {
  return async () => {
    const { ok, out, complaints } = await runTool(root, name, ...args);
    return { ok, tells: ok ? '' : out + complaints };
  };
}

/** The stories are told in any case: one that had to be told twice says so. */
async function tellStories(): Promise<Outcome> {
  const { ok, out, complaints } = await runTool(root, 'vitest', 'run', '--project=e2e');
  return { ok, tells: out + complaints };
}

function judge(faults: readonly string[]): Outcome {
  return { ok: faults.length === 0, tells: faults.join('\n') };
}

async function lintFirefox(): Promise<string[]> {
  const build = `${root}.output/firefox-mv3/`;
  const { out, complaints } = await runTool(
    root,
    'web-ext',
    'lint',
    '-s',
    build,
    '--output',
    'json',
  );
  if (!out.startsWith('{')) return [out + complaints];
  const report = JSON.parse(out) as LintReport;
  return findFaults(report, (file) => readFileSync(`${build}${file}`, 'utf8'));
}

function weighScripts(): Outcome {
  const sizes = ['.output/chrome-mv3', '.output/firefox-mv3'].flatMap(measureBuild);
  return { ok: !sizes.some(isTooLarge), tells: sizes.map(describeSize).join('\n') };
}

// Message keys are types, generated from locales/en.yml; tests, types and builds want them.
const first: Step = {
  headline: 'Types of the message keys (wxt prepare)',
  run: command('wxt', 'prepare'),
};

/** Those of vitest.config.ts that need no server and no browser. */
const projects = ['core', 'ui'].map((name) => `--project=${name}`);

/** Where the tools remember which files they have seen to be in order. */
const cache = `${root}node_modules/.cache/`;

/** Lanes run beside each other. These end soon, and of what fails here no browser need be started. */
const soon: Step[][] = [
  [
    {
      headline: 'Formatting (prettier; "npm run fix" mends it)',
      run: command('prettier', '--check', '--cache', '--cache-strategy', 'content', '.'),
    },
    { headline: 'Lint (oxlint)', run: command('oxlint', '--deny-warnings') },
    { headline: 'Arrows between rooms', run: () => judge(findBrokenArrows(readCode())) },
    {
      headline: 'Types (tsc)',
      run: command(
        'tsc',
        '--noEmit',
        '--incremental',
        '--tsBuildInfoFile',
        `${cache}tsc.tsbuildinfo`,
      ),
    },
  ],
  [
    { headline: 'Build for Chromium', run: command('wxt', 'build') },
    {
      headline: 'Package for Firefox, and its sources',
      run: command('wxt', 'zip', '-b', 'firefox'),
    },
    { headline: 'Sizes of page scripts, gzip', run: weighScripts },
  ],
];

const tests: Step = {
  headline: 'Tests without a browser (vitest)',
  // Vitest itself would leave one of two cores idle.
  run: command('vitest', 'run', '--reporter=dot', '--maxWorkers=100%', ...projects),
};
/** Of a package and its sources, lock file included: the same ones are not tried twice. */
function ofPackage(name: string, check: () => Promise<readonly string[]>) {
  return async () => {
    const zips = [zipOf(root, 'firefox'), zipOf(root, 'sources')];
    return judge(await onceFor(`${cache}checks/${name}`, zips, check));
  };
}
const afterBuilds: Step[] = [
  {
    headline: 'The same package, byte for byte, from those sources',
    run: ofPackage('rebuilt', () => rebuildSources(root)),
  },
  {
    headline: "Lint of the Firefox build (Mozilla's rules)",
    run: ofPackage('linted', lintFirefox),
  },
];
const atServers: Step = {
  headline: 'Sync at real servers (vitest)',
  run: command('vitest', 'run', '--reporter=dot', '--project=remotes'),
};
const inBrowsers: Step = { headline: 'Stories in browsers (vitest)', run: tellStories };

const withServers = process.argv.includes('--servers') ? [[atServers]] : [];
/** Alone: beside other work stories are told twice, and take longer than both one after the other (measured). */
const atLast = process.argv.includes('--browsers') ? [inBrowsers] : [];

/** Runs a step and prints how it went; none is begun after one that failed. */
async function take({ headline, run }: Step): Promise<void> {
  if (process.exitCode) return;
  const begun = performance.now();
  const { ok, tells } = await run();
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(`${headline} … ${ok ? 'ok' : 'FAILED'}, ${seconds} s`);
  if (tells !== '') console.log(tells.trimEnd().replace(/^/gm, '  '));
  if (!ok) process.exitCode = 1;
}

async function takeAll(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await take(step);
}

await take(first);
await Promise.all(soon.map(takeAll));
await Promise.all([[tests], afterBuilds, ...withServers].map(takeAll));
await takeAll(atLast);
