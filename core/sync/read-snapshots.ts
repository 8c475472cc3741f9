import { applyFetched, mayApply, type Fetched } from './apply.ts';
import { type Books, type Snapshot } from './books.ts';
import { noteCovered } from './note-chains.ts';
import { canonicalText } from './canonical-text.ts';
import { numberOf, toLink, type Announced } from './heads.ts';
import { triesToRead } from './horizons.ts';
import { beginReading, saveBooks, tellFault, type Run } from './run.ts';
import { openStep, walkBack, type Trail, type Walk } from './walk.ts';

function trailOfSnapshot({ device }: Snapshot): Trail {
  return { use: 'snapshot', device, isKnown: () => false, mayBeGone: () => false };
}

export function walkSnapshot(run: Run, snapshot: Snapshot): Promise<Walk> {
  return walkBack(run, trailOfSnapshot(snapshot), toLink(snapshot.parts, snapshot.hash));
}

/** What the last part of a snapshot says that it covers; what is wrong with it is named. */
async function readCovers(run: Run, announced: Announced): Promise<Snapshot | undefined> {
  const snapshot: Snapshot = { ...announced, covers: {}, isRead: false };
  const at = toLink(announced.parts, announced.hash);
  const last: Trail = { ...trailOfSnapshot(snapshot), isKnown: (one) => one !== at };
  const walk = await walkBack(run, last, at);
  const [step] = walk.ok ? walk.steps : [];
  const opened = step && (await openStep(run, step));
  const kind = walk.ok ? opened?.ok === false && opened.why : walk.kind;
  if (kind) tellFault(run, { device: announced.device, kind });
  const covers = opened?.ok ? opened.header.covers : undefined;
  return covers && { ...snapshot, covers };
}

/** Reads what snapshots cover that are new here, and forgets those that are gone. */
export async function noteSnapshots(run: Run): Promise<void> {
  const { heads, books } = run;
  const isListed = (hash: string) => heads.snapshots.some((one) => one.hash === hash);
  const kept = Object.entries(books.snapshots).filter(([hash, { own }]) => own || isListed(hash));
  const snapshots = Object.fromEntries(kept);
  const odd = { ...books.odd };
  for (const announced of heads.snapshots) {
    const { hash } = announced;
    const tried = odd[hash] ?? 0;
    if (snapshots[hash] || tried >= triesToRead) continue;
    const read = await readCovers(run, announced);
    if (read) snapshots[hash] = read;
    else odd[hash] = tried + 1;
  }
  const isNews = Object.keys(snapshots).some((hash) => !Object.hasOwn(books.snapshots, hash));
  const noted = { ...run.books, odd, snapshots, ...(isNews && { loose: 0 }) };
  if (
    canonicalText([odd, Object.keys(snapshots)]) !==
    canonicalText([books.odd, Object.keys(books.snapshots)])
  )
    await saveBooks(run, noted);
}

/** The snapshot that helps most, of those that lie there: the one that covers the most segments. */
export function bestSnapshot({ books, heads }: Run): Snapshot | undefined {
  const reach = ({ covers }: Snapshot) =>
    Object.values(covers).reduce((sum, at) => sum + numberOf(at), 0);
  return heads.snapshots
    .flatMap(({ hash }) => books.snapshots[hash] ?? [])
    .sort((a, b) => reach(b) - reach(a) || (a.hash < b.hash ? -1 : 1))[0];
}

/** The books once a snapshot is applied: all that it covers is known. */
function noteSnapshot(books: Books, snapshot: Snapshot): Books {
  let noted: Books = {
    ...books,
    snapshots: { ...books.snapshots, [snapshot.hash]: { ...snapshot, isRead: true } },
  };
  for (const [device, at] of Object.entries(snapshot.covers)) {
    if (device === books.device) continue;
    noted = noteCovered(noted, device, at);
  }
  return noted;
}

/** @returns false where the person is to be asked first */
export async function pullSnapshot(run: Run, snapshot: Snapshot): Promise<boolean> {
  const { device, parts } = snapshot;
  beginReading(run, parts);
  const walk = await walkSnapshot(run, snapshot);
  if (!walk.ok) {
    tellFault(run, { device, kind: walk.kind });
    return true;
  }
  const fetched: Fetched = { device, steps: walk.steps, isSnapshot: true };
  if (!(await mayApply(run, [fetched]))) return false;
  if (await applyFetched(run, fetched)) await saveBooks(run, noteSnapshot(run.books, snapshot));
  return true;
}
