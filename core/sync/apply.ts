import { askFrom } from './horizons.ts';
import { mostAhead } from './stamp.ts';
import { type Books, type Chain } from './books.ts';
import { noteGiven, noteLacks, noteLinks, summedUp } from './note-chains.ts';
import { hashOf, toUtf8 } from './bytes.ts';
import type { Head, Link } from './heads.ts';
import type { Operation } from './operation.ts';
import type { Impact, ParkedLine } from './sync-store.ts';
import { tellFault, type Run } from './run.ts';
import type { ReadHeader, ReadSegment } from './segment.ts';
import { openStep, type Step } from './walk.ts';

/** What was fetched of one chain and is to be applied, oldest first. */
export interface Fetched {
  device: string;
  steps: Step[];
  /** Set for a snapshot: what its last part says that it covers is known once all parts are applied. */
  isSnapshot?: true;
}

type Opened = Extract<ReadSegment, { ok: true }>;

/** Opens the steps of a chain one by one; ends with the first that does not open, and names it. */
async function* openAll(run: Run, { device, steps }: Fetched): AsyncGenerator<[Step, Opened]> {
  for (const step of steps) {
    run.signal.throwIfAborted();
    const read = await openStep(run, step);
    if (!read.ok) {
      tellFault(run, { device, kind: read.why, n: step.place.n });
      return;
    }
    yield [step, read];
  }
}

function isMuch({ standing, changed, removed }: Impact): boolean {
  const touched = changed + removed;
  return touched > askFrom.most || (touched >= askFrom.rows && touched > askFrom.share * standing);
}

/** What all of it would do to the rows that stand here; at most, since a row may come twice. */
async function weigh(run: Run, all: readonly Fetched[]): Promise<Impact> {
  const sum = await run.store.preview([]);
  if (sum.standing < askFrom.rows) return sum;
  for (const fetched of all) {
    let coming: Operation[] = [];
    const add = async () => {
      const impact = await run.store.preview(coming);
      sum.added += impact.added;
      sum.changed += impact.changed;
      sum.removed += impact.removed;
      coming = [];
    };
    for await (const [, { lines }] of openAll(run, fetched)) {
      coming.push(...lines.operations);
      if (coming.length >= run.limits.slice) await add();
    }
    if (coming.length > 0) await add();
  }
  return sum;
}

/** One token for what is to come: a confirmation holds for what was shown, and for nothing that came later. */
function tokenOf(all: readonly Fetched[]): Promise<string> {
  const heads = all.map(({ device, steps }) => `${device} ${steps.at(-1)?.at ?? ''}`);
  return hashOf(toUtf8(heads.sort().join('\n')));
}

/** @returns false where the person is to be asked first; nothing was applied then */
export async function mayApply(run: Run, all: readonly Fetched[]): Promise<boolean> {
  const impact = await weigh(run, all);
  if (!isMuch(impact)) return true;
  const token = await tokenOf(all);
  if (token === run.confirm) return true;
  run.outcome.ask = { impact, token };
  return false;
}

interface Slice {
  operations: Operation[];
  parked: ParkedLine[];
  links: Link[];
  /** Segments with something in them that no snapshot contains. */
  filled: number;
  gives: Head[];
  lacks: Head[];
  chain: Partial<Chain>;
}

const emptySlice = (): Slice => ({
  operations: [],
  parked: [],
  links: [],
  filled: 0,
  gives: [],
  lacks: [],
  chain: {},
});

/** Rows and books in one transaction; of a segment that is longer than a slice, the books go with its end. */
async function commit(run: Run, books: Books, { operations, parked }: Slice): Promise<void> {
  const { slice } = run.limits;
  for (let from = 0; from === 0 || from < operations.length; from += slice) {
    run.signal.throwIfAborted();
    const isLast = from + slice >= operations.length;
    const coming = {
      operations: operations.slice(from, from + slice),
      parked: isLast ? parked : [],
    };
    await run.store.apply(run.keys.vault, coming, isLast ? books : run.books);
  }
  run.books = books;
  run.outcome.received += operations.length;
}

function noteSlice(books: Books, device: string, slice: Slice): Books {
  const { links, filled, gives, lacks, chain } = slice;
  const read = { ...books, loose: books.loose + filled };
  return noteLacks(noteGiven(noteLinks(read, device, links, chain), gives), lacks);
}

function noteHeader(run: Run, device: string, { at, has }: ReadHeader, signer?: string) {
  if (at > run.now + mostAhead) tellFault(run, { device, kind: 'clock' });
  return { heardAt: Math.min(at, run.now), has, signer, lower: undefined } satisfies Partial<Chain>;
}

/**
 * Applies a chain in slices; ended at any moment, it goes on where it stood.
 * @returns whether all of it was applied
 */
export async function applyFetched(run: Run, fetched: Fetched): Promise<boolean> {
  const { device, isSnapshot } = fetched;
  let slice = emptySlice();
  let opened = 0;
  const summed = summedUp(run.books, device);
  const flush = async () => {
    const books = isSnapshot ? run.books : noteSlice(run.books, device, slice);
    if (slice.links.length > 0) await commit(run, books, slice);
    slice = emptySlice();
  };
  for await (const [step, { header, lines, signer }] of openAll(run, fetched)) {
    opened++;
    if (lines.refused.length > 0) tellFault(run, { device, kind: 'refused', n: step.place.n });
    if (slice.operations.length + lines.operations.length > run.limits.slice) await flush();
    slice.operations.push(...lines.operations);
    slice.parked.push(...lines.parked);
    slice.links.push(step.at);
    if (lines.operations.length > 0 && step.place.n > summed) slice.filled++;
    slice.gives.push(...header.gives);
    slice.lacks.push(...header.lacks);
    slice.chain = isSnapshot ? {} : noteHeader(run, device, header, signer);
  }
  await flush();
  return opened === fetched.steps.length;
}
