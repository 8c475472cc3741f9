/**
 * A place where a vault lies, as the engine needs it: names and bytes, nothing else. No lock, no ETag, no
 * condition on a write, because measured servers break them; so every name is written once, by one device.
 * What it is asked takes as long as it takes: the signal is the only limit. Other errors than RemoteError and
 * the signal's own reason are bugs.
 */
export interface Remote {
  /** The host as a person knows it: "cloud.example.org", "the folder Vault". */
  readonly place: string;
  /**
   * The names of the files in a folder, without the folder's own; a folder that is not there is empty.
   * One request where the protocol allows.
   */
  list(folder: string, signal: AbortSignal): Promise<string[]>;
  /** A file by its path, such as `heads/abc`; undefined where there is none. */
  get(path: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Writes a file; makes its folder where that is missing. Writing the same again is harmless. */
  put(path: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void>;
  /** Takes a file away; one that is gone already is fine. */
  remove(path: string, signal: AbortSignal): Promise<void>;
  /** Calls back soon after another device wrote something, where the place can tell; until the signal ends. */
  watch?(changed: () => void, signal: AbortSignal): void;
  /** Lets go of a connection, where the place needs one; the next request opens another. */
  close?(): Promise<void>;
}

const vaultPath = /^(?:[A-Za-z0-9][\w.-]*\/)*[A-Za-z0-9][\w.-]*$/;

/**
 * The path of a file, where it is one that every place can hold. Paths are made by the engine alone, so any
 * other is a bug.
 */
export function checkVaultPath(path: string): string {
  if (!vaultPath.test(path)) throw new TypeError(`Not a path of a vault: "${path}"`);
  return path;
}

/** The path of a folder; "" is the vault's own. */
export function checkVaultFolder(folder: string): string {
  return folder === '' ? folder : checkVaultPath(folder);
}

/** Why a remote did not do what it was asked; each has its own plain message and loses nothing. */
export const remoteFailures = [
  /** No answer: offline, a wrong address, or a certificate that the browser does not trust. */
  'unreachable',
  /** 401: user name or password refused. */
  'password',
  /** 403: known, but not allowed. */
  'forbidden',
  /** 404 where the vault's own folder or bucket should be. */
  'missing',
  /** 423 */
  'locked',
  /** 429, or 503 with Retry-After. */
  'busy',
  /** 507, or a quota of the store. */
  'full',
  /** An answer of another host: redirected, and not followed. */
  'moved',
  /** A page where data was asked for: a login page with status 200, a captive portal. */
  'page',
  /** An answer that is not what the protocol says. */
  'nonsense',
  /** 5xx */
  'broken',
  /** The browser or the operating system withholds access. */
  'withheld',
] as const;
export type RemoteFailure = (typeof remoteFailures)[number];

export interface RemoteDetail {
  status?: number;
  /** Milliseconds, where the place says when to ask again. */
  retryAfter?: number;
  /** What the place itself says of it, shortened. */
  told?: string;
}

/** The one error that remotes throw. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly failure: RemoteFailure;
  readonly place: string;
  readonly detail: RemoteDetail;

  constructor(failure: RemoteFailure, place: string, detail: RemoteDetail = {}) {
    super(`${place}: ${failure}${detail.status === undefined ? '' : ` (${detail.status})`}`);
    this.failure = failure;
    this.place = place;
    this.detail = detail;
  }
}
