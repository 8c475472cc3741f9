/**
 * The names in a vault's `heads` folder, which one listing brings:
 * `<device>.<n>.<hash>` the last segment of a device, `vault.<epoch>` the vault itself,
 * `snap.<device>.<parts>.<hash>` a snapshot and the hash of its last part.
 */

/** A link of a chain as it is kept: its number and its hash, `12.0f…`. */
export type Link = string;

export interface Announced {
  device: string;
  parts: number;
  hash: string;
}

export interface Heads {
  epochs: string[];
  /** By device; more than one where clones write, or where an old marker was not taken away. */
  devices: Map<string, Link[]>;
  snapshots: Announced[];
  /** Names that no version of ours gives. */
  foreign: number;
}

const device = '[0-9a-z]{16}';
const link = '[1-9][0-9]{0,8}\\.[0-9a-f]{32}';
const headPattern = new RegExp(`^(${device})\\.(${link})$`);
const epochPattern = new RegExp(`^vault\\.(${device})$`);
const snapshotPattern = new RegExp(`^snap\\.(${device})\\.(${link})$`);

export const isDeviceName = (text: string) => new RegExp(`^${device}$`).test(text);
export const isHead = (text: string) => headPattern.test(text);
export const isLink = (text: string) => new RegExp(`^${link}$`).test(text);

/** A device's head as one text, `<device>.<n>.<hash>`. */
export type Head = string;

export const toHead = (name: string, at: Link): Head => `${name}.${at}`;

export function splitHead(head: Head): [device: string, at: Link] {
  const dot = head.indexOf('.');
  return [head.slice(0, dot), head.slice(dot + 1)];
}

export function numberOf(at: Link): number {
  return Number(at.slice(0, at.indexOf('.')));
}

export function hashOfLink(at: Link): string {
  return at.slice(at.indexOf('.') + 1);
}

export const toLink = (n: number, hash: string): Link => `${n}.${hash}`;

/** The highest number of some links; 0 where there are none. */
export function lastNumber(links: readonly Link[]): number {
  return links.reduce((most, at) => Math.max(most, numberOf(at)), 0);
}

export const headPath = (name: string, at: Link) => `heads/${toHead(name, at)}`;
export const segmentPath = (name: string, at: Link) => `${name}/${at}.seg`;
export const epochPath = (epoch: string) => `heads/vault.${epoch}`;
export const partPath = (hash: string) => `snap/${hash}.snap`;
export const announcementPath = ({ device: by, parts, hash }: Announced) =>
  `heads/snap.${by}.${parts}.${hash}`;

/** The door for a listing; names may come twice and in any order. */
export function readHeads(names: readonly string[]): Heads {
  const heads: Heads = { epochs: [], devices: new Map(), snapshots: [], foreign: 0 };
  for (const name of [...new Set(names)].sort()) {
    const [, epoch] = epochPattern.exec(name) ?? [];
    const [, by, at] = headPattern.exec(name) ?? [];
    const [, maker, last] = snapshotPattern.exec(name) ?? [];
    if (epoch !== undefined) heads.epochs.push(epoch);
    else if (by !== undefined && at !== undefined)
      heads.devices.set(by, [...(heads.devices.get(by) ?? []), at]);
    else if (maker !== undefined && last !== undefined)
      heads.snapshots.push({ device: maker, parts: numberOf(last), hash: hashOfLink(last) });
    else heads.foreign++;
  }
  return heads;
}
