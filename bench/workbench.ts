import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeDataset, type DatasetSize } from './made-up/dataset.ts';
import { makePages, type Page } from './made-up/pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const workshop = `${root}output/bench`;

/** What measurements share: the build, the made-up pages, and how thorough to be. */
export interface Workbench {
  quick: boolean;
  /** The extension as it ships, built for this run. */
  shipped: string;
  pages: readonly Page[];
  /** A folder for profiles and copies, which the next run empties. */
  folder(name: string): string;
  /** A copy of the build that has a made-up dataset in the starter's place. */
  copyWith(name: string, size: DatasetSize): string;
}

/** Pages name people whom datasets of every size know. */
const smallest = 1_000;
const pageCount = 24;

function buildExtension(): void {
  const script = `${root}bench/tools/build-extension.ts`;
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension does not build.\n${stderr}`);
}

/** Puts a made-up dataset in the starter's place; answers with its length in characters. */
export function putDataset(extension: string, size: DatasetSize): number {
  const text = JSON.stringify(makeDataset(size));
  writeFileSync(`${extension}/starter.json`, text);
  return text.length;
}

export function openWorkbench(options: { quick: boolean }): Workbench {
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  buildExtension();
  const shipped = `${workshop}/chrome-mv3`;
  const { people } = makeDataset({ aliases: smallest, statements: 0 });
  return {
    quick: options.quick,
    shipped,
    pages: makePages(options.quick ? 8 : pageCount, people),
    folder(name) {
      mkdirSync(`${workshop}/${name}`, { recursive: true });
      return `${workshop}/${name}`;
    },
    copyWith(name, size) {
      const copy = `${workshop}/${name}`;
      cpSync(shipped, copy, { recursive: true });
      putDataset(copy, size);
      return copy;
    },
  };
}
