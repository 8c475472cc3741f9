// All that a change must pass before the browsers are started: `npm run check` runs this on Node 24.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { findBrokenArrows } from './check/arrows.ts';
import { findFaults, type LintReport } from './check/lint-extension.ts';
import { readCode, root } from './check/project-files.ts';
import { rebuildSources } from './check/rebuild-sources.ts';
import { describeSize, isTooLarge, measureBuild } from './check/sizes.ts';

/** How a step went: `tells` is printed either way, and should say what to do where it did not go well. */
interface Outcome {
  ok: boolean;
  tells: string;
}

interface Step {
  headline: string;
  run: () => Outcome;
}

const tools = `${root}node_modules/.bin`;
const env = {
  ...process.env,
  PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`,
  NO_COLOR: '1',
};

function start(command: string, args: readonly string[]) {
  return spawnSync(command, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    shell: process.platform === 'win32',
  });
}

/** A step that is one command; what it prints matters only where it fails. */
function command(name: string, ...args: string[]): () => Outcome {
  return () => {
    const { status, stdout, stderr, error } = start(name, args);
    const ok = status === 0;
    return { ok, tells: ok ? '' : `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
  };
}

function judge(faults: readonly string[]): Outcome {
  return { ok: faults.length === 0, tells: faults.join('\n') };
}

function lintFirefox(): Outcome {
  const build = `${root}.output/firefox-mv3/`;
  const { stdout, stderr } = start('web-ext', ['lint', '-s', build, '--output', 'json']);
  if (!stdout?.startsWith('{')) return { ok: false, tells: `${stdout ?? ''}${stderr ?? ''}` };
  const report = JSON.parse(stdout) as LintReport;
  return judge(findFaults(report, (file) => readFileSync(`${build}${file}`, 'utf8')));
}

function weighScripts(): Outcome {
  const sizes = ['.output/chrome-mv3', '.output/firefox-mv3'].flatMap(measureBuild);
  return { ok: !sizes.some(isTooLarge), tells: sizes.map(describeSize).join('\n') };
}

const steps: Step[] = [
  {
    headline: 'Formatting (prettier; "npm run fix" mends it)',
    run: command('prettier', '--check', '.'),
  },
  { headline: 'Lint (oxlint)', run: command('oxlint', '--deny-warnings') },
  // Message keys are types, generated from locales/en.yml.
  { headline: 'Types of the message keys (wxt prepare)', run: command('wxt', 'prepare') },
  { headline: 'Types (tsc)', run: command('tsc', '--noEmit') },
  { headline: 'Arrows between rooms', run: () => judge(findBrokenArrows(readCode())) },
  {
    headline: 'Tests without a browser (vitest)',
    run: command('vitest', 'run', '--reporter=dot', '--project', 'core', '--project', 'ui'),
  },
  { headline: 'Build for Chromium', run: command('wxt', 'build') },
  { headline: 'Package for Firefox, and its sources', run: command('wxt', 'zip', '-b', 'firefox') },
  {
    headline: 'The same package, byte for byte, from those sources',
    run: () => judge(rebuildSources(root, env)),
  },
  { headline: "Lint of the Firefox build (Mozilla's rules)", run: lintFirefox },
  { headline: 'Sizes of page scripts, gzip', run: weighScripts },
];

for (const { headline, run } of steps) {
  process.stdout.write(`${headline} … `);
  const begun = performance.now();
  const { ok, tells } = run();
  console.log(`${ok ? 'ok' : 'FAILED'}, ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  if (tells !== '') console.log(tells.trimEnd().replace(/^/gm, '  '));
  if (!ok) {
    process.exitCode = 1;
    break;
  }
}
