/**
 * Why a pack could not be subscribed to or updated. Each kind has its plain text in locales/, under
 * `packs.problem`. After every one of them what was in use before is in use still.
 */
export type PackProblem =
  /** No http or https address. */
  | { kind: 'address'; address: string }
  /** No answer: offline, a wrong address, or a certificate that the browser does not trust. */
  | { kind: 'unreachable'; host: string }
  /** The browser withholds access to the host. */
  | { kind: 'withheld'; host: string }
  /** 404 or 410 */
  | { kind: 'missing'; address: string }
  /** 401 or 403 */
  | { kind: 'forbidden'; host: string }
  /** Any other status that is no success. */
  | { kind: 'refused'; host: string; status: number }
  /** The answer leads to another address, which nobody has agreed to ask. */
  | { kind: 'moved'; address: string }
  /** A web page where data was asked for: a login page, a captive portal, a wrong address. */
  | { kind: 'page'; address: string }
  /** No manifest that this version can read; what is wrong with it and where. */
  | { kind: 'unreadable'; address: string; why: string }
  /** The manifest's signature is not that of its key. */
  | { kind: 'forged'; host: string }
  /** Signed by another key than before, and the old key has not said so. */
  | { kind: 'other-key'; host: string }
  /** Another pack than the one that was subscribed to stands at the address. */
  | { kind: 'other-pack'; address: string; id: string }
  /** Older than what is in use, as replayed or restored from a backup. */
  | { kind: 'older'; version: number; inUse: number }
  /** The same version with other content. */
  | { kind: 'rewritten'; version: number }
  /** A file is cut short or not the one that was signed, at every host. */
  | { kind: 'damaged'; file: string }
  /** The files are whole, and together not what the manifest says. */
  | { kind: 'mismatch'; version: number }
  /** A row that no dataset may hold; where it is and what is wrong. */
  | { kind: 'invalid'; at: string; why: string }
  /** Another dataset has this id. */
  | { kind: 'id-taken'; id: string }
  /** The publisher has not renewed the pack in time. It is read on. */
  | { kind: 'expired'; since: string }
  /** The browser gives no more room. */
  | { kind: 'full' }
  /** A write failed; the message is the browser's. */
  | { kind: 'unwritten'; why: string };

/** Data that makes much of a dataset vanish waits for the reader's word. */
export interface Shrinking {
  version: number;
  removed: number;
  of: number;
}
