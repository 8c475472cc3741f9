import { type Books } from './books.ts';
import { chainOf, knows } from './note-chains.ts';
import { lastNumber, numberOf, type Heads, type Link } from './heads.ts';
import { rememberedLinks } from './horizons.ts';

/** What a listing asks a device to do. */
export interface HeadPlan {
  /** Under this device's own name, and not written by it: it was copied, or restored from a backup. */
  strangers: Link[];
  /** The marker that this device put there last, where the listing shows only older ones or none. */
  behind: Link | undefined;
  /** What others wrote and this device has not read. */
  unknown: { device: string; at: Link }[];
  /** Devices of which the listing shows less than it did before. */
  lower: { device: string; was: Link; is: number }[];
}

/** Listing and books against each other. */
export function judgeHeads(heads: Heads, books: Books): HeadPlan {
  const plan: HeadPlan = { strangers: [], behind: undefined, unknown: [], lower: [] };
  const { chain, markers } = books.own;
  const own = heads.devices.get(books.device) ?? [];
  const oldest = chain[0] === undefined ? 0 : numberOf(chain[0]);
  plan.strangers = own.filter(
    (at) => !chain.includes(at) && !markers.includes(at) && numberOf(at) >= oldest,
  );
  const marked = markers.at(-1);
  const mine = own.filter((at) => chain.includes(at));
  if (marked !== undefined && lastNumber(mine) < numberOf(marked)) plan.behind = marked;

  for (const device of new Set([...Object.keys(books.devices), ...heads.devices.keys()])) {
    if (device === books.device) continue;
    const listed = heads.devices.get(device) ?? [];
    const { known } = chainOf(books, device);
    const was = known.find((at) => numberOf(at) === lastNumber(known));
    // A restored profile may go on below what others know of it: what is shown is the newest all the same.
    const isNewest = listed.some((at) => at === known.at(-1));
    if (was !== undefined && !isNewest && lastNumber(listed) < numberOf(was))
      plan.lower.push({ device, was, is: lastNumber(listed) });
    // An old marker that could not be taken away; what it stands for was applied long ago.
    const [first] = known;
    const past = known.length >= rememberedLinks && first !== undefined ? numberOf(first) : 0;
    for (const at of listed)
      if (!knows(books, device, at) && numberOf(at) > past) plan.unknown.push({ device, at });
  }
  return plan;
}
