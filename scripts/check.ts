// All that a change must pass before the browsers are started: `npm run check` runs this on Node 24.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { findBrokenArrows } from './check/arrows.ts';
import { findFaults, type LintReport } from './check/lint-extension.ts';
import { readCode, root } from './check/project-files.ts';
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

const tools = `${root}node_modules/.bin`;
const env = {
  ...process.env,
  PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`,
  NO_COLOR: '1',
};

/** Whether a command went well, and what it printed. */
function start(
  command: string,
  ...args: string[]
): Promise<{ ok: boolean; out: string; complaints: string }> {
  return new Promise((answer) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let [out, complaints] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaints += piece));
    child.on('error', ({ message }) => answer({ ok: false, out, complaints: message }));
    child.on('close', (code) => answer({ ok: code === 0, out, complaints }));
  });
}

/** A step that is one command; what it prints matters only where it fails. */
function command(name: string, ...args: string[]): () => Promise<Outcome> {
  return async () => {
    const { ok, out, complaints } = await start(name, ...args);
    return { ok, tells: ok ? '' : out + complaints };
  };
}

function judge(faults: readonly string[]): Outcome {
  return { ok: faults.length === 0, tells: faults.join('\n') };
}

async function lintFirefox(): Promise<Outcome> {
  const build = `${root}.output/firefox-mv3/`;
  const { out, complaints } = await start('web-ext', 'lint', '-s', build, '--output', 'json');
  if (!out.startsWith('{')) return { ok: false, tells: out + complaints };
  const report = JSON.parse(out) as LintReport;
  return judge(findFaults(report, (file) => readFileSync(`${build}${file}`, 'utf8')));
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

/** Two lanes beside each other: the tests take as long as all the rest. */
const lanes: Step[][] = [
  [
    {
      headline: 'Tests without a browser (vitest)',
      run: command('vitest', 'run', '--reporter=dot', '--project', 'core', '--project', 'ui'),
    },
  ],
  [
    {
      headline: 'Formatting (prettier; "npm run fix" mends it)',
      run: command('prettier', '--check', '.'),
    },
    { headline: 'Lint (oxlint)', run: command('oxlint', '--deny-warnings') },
    { headline: 'Types (tsc)', run: command('tsc', '--noEmit') },
    { headline: 'Arrows between rooms', run: () => judge(findBrokenArrows(readCode())) },
    { headline: 'Build for Chromium', run: command('wxt', 'build') },
    { headline: 'Build for Firefox', run: command('wxt', 'build', '-b', 'firefox') },
    { headline: "Lint of the Firefox build (Mozilla's rules)", run: lintFirefox },
    { headline: 'Sizes of page scripts, gzip', run: weighScripts },
  ],
];

/** Runs a step and prints how it went; the first that fails ends both lanes. */
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
await Promise.all(lanes.map(takeAll));
