import { hashOf, type Bytes } from './bytes.ts';
import { hashOfLink, numberOf, partPath, segmentPath, toLink, type Link } from './heads.ts';
import type { DeviceFaultKind } from './outcome.ts';
import { noteFileRead, type Run } from './run.ts';
import type { SealedPlace } from './seal.ts';
import { noHash, previousOf, readSegment, type ReadSegment } from './segment.ts';

/** One file of a chain, as it lies there: its bytes are those that its name says. */
export interface Step {
  at: Link;
  bytes: Bytes;
  place: SealedPlace;
}

export type Walk = { ok: true; steps: Step[] } | { ok: false; kind: DeviceFaultKind; n: number };

/** A chain of segments, or the parts of a snapshot. */
export interface Trail {
  use: 'segment' | 'snapshot';
  device: string;
  /** True where a link and all before it need not be read. */
  isKnown(at: Link): boolean;
  /** True where a segment may be gone, because what it says is here or comes by a snapshot. */
  mayBeGone(n: number): boolean;
}

/** A file whose bytes are those that its name says; asked for twice, for reads may be torn while others write. */
async function fetchFile(run: Run, path: string, hash: string): Promise<Bytes | DeviceFaultKind> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const bytes = await run.remote.get(path, run.signal);
    if (!bytes) return 'withheld';
    if ((await hashOf(bytes)) === hash) return bytes;
  }
  return 'altered';
}

/**
 * Follows a chain back from its head to what is known, so that nothing between can be left out or
 * exchanged.
 * @returns what is to be applied, oldest first
 */
export async function walkBack(run: Run, trail: Trail, head: Link): Promise<Walk> {
  const { use, device } = trail;
  const steps: Step[] = [];
  for (let at = head; !trail.isKnown(at);) {
    const [n, hash] = [numberOf(at), hashOfLink(at)];
    const path = use === 'segment' ? segmentPath(device, at) : partPath(hash);
    const bytes = await fetchFile(run, path, hash);
    if (bytes === 'withheld' && trail.mayBeGone(n)) break;
    if (typeof bytes === 'string') return { ok: false, kind: bytes, n };
    noteFileRead(run);
    const previous = previousOf(bytes);
    if (previous === undefined) return { ok: false, kind: 'altered', n };
    steps.push({ at, bytes, place: { vault: run.keys.vault, use, device, n, previous } });
    if (previous === noHash) break;
    if (n === 1) return { ok: false, kind: 'altered', n };
    at = toLink(n - 1, previous);
  }
  return { ok: true, steps: steps.toReversed() };
}

export function openStep(run: Run, { place, bytes }: Step): Promise<ReadSegment> {
  return readSegment(run.keys.seal, place, bytes);
}
