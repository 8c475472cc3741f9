import { beginFull } from './begin-again.ts';
import { chainOf } from './note-chains.ts';
import { proveMarker, readMarker, writeMarker, type EpochMarker } from './epoch-marker.ts';
import { epochPath, type Heads } from './heads.ts';
import { triesToRead } from './horizons.ts';
import type { SyncState } from './outcome.ts';
import type { Remote } from './remote.ts';
import { makeName, putSafely, saveBooks, type Run } from './run.ts';

/** More markers than a vault ever has at once; the rest of a flood is not asked for. */
const mostMarkers = 20;

export type FoundVault =
  { kind: 'vault'; markers: EpochMarker[] } | { kind: 'empty' | 'foreign' | 'newer'; markers: [] };

async function readMarkers(
  remote: Remote,
  epochs: readonly string[],
  signal: AbortSignal,
): Promise<{ markers: EpochMarker[]; isNewer: boolean }> {
  const markers: EpochMarker[] = [];
  let isNewer = false;
  for (const epoch of epochs.slice(0, mostMarkers)) {
    const bytes = await remote.get(epochPath(epoch), signal);
    const read = bytes && readMarker(bytes);
    if (read?.ok && read.marker.epoch === epoch) markers.push(read.marker);
    else if (read?.ok === false && read.why === 'newer') isNewer = true;
  }
  return { markers, isNewer };
}

/** What lies at a place of which the key is not known. Reads only. */
export async function lookAt(
  remote: Remote,
  heads: Heads,
  signal: AbortSignal,
): Promise<FoundVault> {
  const { markers, isNewer } = await readMarkers(remote, heads.epochs, signal);
  if (markers.length > 0) return { kind: 'vault', markers };
  if (isNewer) return { kind: 'newer', markers: [] };
  const isEmpty =
    heads.epochs.length + heads.devices.size + heads.snapshots.length + heads.foreign === 0 &&
    (await remote.list('', signal)).length === 0;
  return { kind: isEmpty ? 'empty' : 'foreign', markers: [] };
}

/** Some of what is listed was read or written here before. */
function isFamiliar({ heads, books }: Run): boolean {
  return [...heads.devices].some(([device, links]) =>
    links.some((at) => books.own.chain.includes(at) || chainOf(books, device).known.includes(at)),
  );
}

/** Begins a vault, or begins it again where it was wiped. */
async function found(run: Run, epoch: string): Promise<SyncState | undefined> {
  const { books, keys, heads } = run;
  const again = books.founding?.epoch === epoch ? books.founding.bytes : undefined;
  const wrap = books.wrap ?? keys.wrap;
  const bytes = again ?? (await writeMarker({ ...keys, wrap }, epoch, []));
  await saveBooks(run, { ...books, founding: { epoch, bytes } });
  if (!(await putSafely(run, epochPath(epoch), bytes))) return 'unsound';
  const { founding: _, ...kept } = run.books;
  const founded = { ...kept, wrap, epochs: [...kept.epochs, epoch] };
  await saveBooks(run, beginFull(founded, await run.store.endOfLog()));
  heads.epochs.push(epoch);
  return undefined;
}

/** Markers that others have taken the place of: the old passphrase ends with them. */
async function removeReplaced({ remote, heads, books, signal }: Run): Promise<void> {
  const { epochs, replaced } = books;
  if (!heads.epochs.some((epoch) => epochs.includes(epoch) && !replaced.includes(epoch))) return;
  for (const epoch of heads.epochs.filter((one) => replaced.includes(one)))
    await remote.remove(epochPath(epoch), signal);
}

/**
 * Makes sure that the vault of these keys lies at the place, before anything is written there.
 * @returns undefined where it does
 */
export async function findVault(run: Run): Promise<SyncState | undefined> {
  const { remote, signal, heads, keys } = run;
  const known = [...run.books.epochs, ...run.books.replaced];
  const { founding } = run.books;
  if (founding && heads.epochs.includes(founding.epoch)) return found(run, founding.epoch);

  const isKnown = heads.epochs.some((epoch) => known.includes(epoch));
  const isOdd = (epoch: string) => isKnown && (run.books.odd[epoch] ?? 0) >= triesToRead;
  const unknown = heads.epochs.filter((epoch) => !known.includes(epoch) && !isOdd(epoch));
  const { markers, isNewer } = await readMarkers(remote, unknown, signal);
  const learned: { epoch: string; after: string[] }[] = [];
  let { wrap } = run.books;
  for (const marker of markers) {
    const proof = await proveMarker(keys, marker);
    if (!proof) continue;
    learned.push({ epoch: marker.epoch, after: proof.after });
    wrap = proof.wrap ?? wrap;
  }
  if (isKnown || learned.length > 0) {
    const goesOn = isKnown || learned.some(({ after }) => after.some((one) => known.includes(one)));
    if (unknown.length > 0) {
      const { books } = run;
      const odd = unknown.filter((epoch) => !learned.some((one) => one.epoch === epoch));
      const noted = {
        ...books,
        odd: {
          ...books.odd,
          ...Object.fromEntries(odd.map((one) => [one, (books.odd[one] ?? 0) + 1])),
        },
        wrap,
        epochs: [...books.epochs, ...learned.map(({ epoch }) => epoch)],
        replaced: [...new Set([...books.replaced, ...learned.flatMap(({ after }) => after)])],
      };
      // Whatever this device had there is gone: it stands in another vault of the same key.
      const isAnother = known.length > 0 && !goesOn;
      await saveBooks(run, isAnother ? beginFull(noted, await run.store.endOfLog()) : noted);
    }
    await removeReplaced(run);
    return undefined;
  }
  if (isNewer) return 'newer';
  if (markers.length > 0) return 'other';

  // Some places list late (Swift) or only in part: what was there is asked for by its name.
  for (const epoch of run.books.epochs.slice(-2))
    if (await remote.get(epochPath(epoch), signal)) return undefined;
  if (!run.adopt && !isFamiliar(run)) {
    const { kind } = await lookAt(remote, { ...heads, epochs: [] }, signal);
    return kind === 'empty' && heads.epochs.length === 0 ? 'empty' : 'foreign';
  }
  return found(run, makeName(run.random));
}
