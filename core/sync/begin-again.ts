import type { Books } from './books.ts';
import { rememberedLinks } from './horizons.ts';
import { noteLinks } from './note-chains.ts';

/** The books of a device that publishes all it has, since what it wrote is gone. */
export function beginFull(books: Books, endOfLog: number): Books {
  const { pending: _, making: __, ...kept } = books;
  return { ...kept, full: { after: undefined, upTo: endOfLog, begun: false, gives: kept.owed } };
}

/**
 * The books of a device that found itself copied (a restored profile, or two that run from one): a new name,
 * and all that it has. What it wrote under the old one stays there, as that of another device.
 */
export function rename(books: Books, device: string, endOfLog: number): Books {
  const { device: old, own } = books;
  const others = Object.entries(books.snapshots).map(([hash, snapshot]) => {
    const { own: _, ...ofOthers } = snapshot;
    return [hash, ofOthers] as const;
  });
  const renamed: Books = {
    ...beginFull(books, endOfLog),
    device,
    own: { chain: [], markers: [] },
    snapshots: Object.fromEntries(others),
    told: [],
  };
  return noteLinks(renamed, old, own.chain.slice(-rememberedLinks), { heardAt: books.readAt });
}

/** The books of a device that lost rows and reads all of the vault once more. */
export function beginAgain(books: Books): Books {
  return { ...books, devices: {}, snapshots: {} };
}
