import { RemoteError, type RemoteDetail, type RemoteFailure } from '../remote.ts';
import { findText, readXml, type XmlElement } from './xml.ts';

/** As the browser's `fetch`, of an address and what to send. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface RemoteDeps {
  fetch: Fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Ends after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  cache: RemoteCache;
}

/**
 * What the device remembers of this place so that it need not ask again: plain data, the place's own. Losing
 * it costs a longer look, no more.
 */
export interface RemoteCache {
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
}

/** Bytes. A listing of 25 devices is 9 kB; 100,000 statements packed into one segment are 9 MB. */
export const largestListing = 5_000_000;
export const largestFile = 64_000_000;
/** Bytes read of an answer that says no. */
const largestRefusal = 64_000;

export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: BodyInit;
  /** The most bytes that a good answer may have. */
  limit: number;
  signal: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
}

const failures: Record<number, RemoteFailure> = {
  401: 'password',
  403: 'forbidden',
  404: 'missing',
  408: 'busy',
  // A folder above is not there (RFC 4918, 9.7.1).
  409: 'missing',
  410: 'missing',
  413: 'full',
  423: 'locked',
  429: 'busy',
  507: 'full',
  // A captive portal (RFC 6585).
  511: 'page',
};

function failureOf({ status, headers }: HttpAnswer): RemoteFailure {
  if (status === 503 && headers.has('Retry-After')) return 'busy';
  return failures[status] ?? (status >= 500 ? 'broken' : 'nonsense');
}

/** Milliseconds until a place wants to be asked again; seconds or a date (RFC 9110, 10.2.3), a day at most. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(value)
    ? Number(value) * 1_000
    : Date.parse(value) - (Date.parse(headers.get('Date') ?? '') || now);
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), 24 * 3_600_000);
}

/** The text of an answer; undefined where it is no UTF-8. */
export function readText({ bytes }: HttpAnswer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The XML of an answer; undefined where it is none. */
export function readAnswer(answer: HttpAnswer): XmlElement | undefined {
  const text = readText(answer);
  return text === undefined ? undefined : readXml(text);
}

/** What a server says in words: Nextcloud's `s:message`, S3's `Message`. Pages are no words for a person. */
function readTold(answer: HttpAnswer): string | undefined {
  const root = readAnswer(answer);
  const told = root && (findText(root, 'message') ?? findText(root, 'Message'));
  return told?.replace(/[\p{C}\s]+/gu, ' ').slice(0, 200) || undefined;
}

/** The error that an answer stands for, where it is not one that was hoped for. */
export function refuse(
  place: string,
  answer: HttpAnswer,
  now: number,
  failure = failureOf(answer),
): RemoteError {
  const detail: RemoteDetail = { status: answer.status };
  const retryAfter = readRetryAfter(answer.headers, now);
  if (retryAfter !== undefined) detail.retryAfter = retryAfter;
  const told = readTold(answer);
  if (told !== undefined) detail.told = told;
  return new RemoteError(failure, place, detail);
}

/** Swift calls an empty answer a page. */
function isPage({ headers, bytes }: HttpAnswer): boolean {
  if (bytes.length === 0) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return (
    /^text\/html\b/i.test(headers.get('Content-Type') ?? '') || /^<(?:!doctype )?html/i.test(start)
  );
}

/** Reads an answer up to a limit; undefined where there is more. */
async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > limit) {
      await reader?.cancel();
      return undefined;
    }
    pieces.push(new Uint8Array(piece.value));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/**
 * Sends a request and reads its answer whole, whatever its status. No cookie is sent and no login window of
 * the browser opens; another host is never followed, because it would be told the password.
 */
export async function send(
  fetch: Fetch,
  place: string,
  { url, limit, ...request }: HttpRequest,
): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, {
      ...request,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    const { status, headers, ok } = response;
    // Browsers show nothing of a redirect, Node its status.
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      await response.body?.cancel();
      throw new RemoteError('moved', place, status ? { status } : {});
    }
    const bytes = await readBytes(response.body, ok ? limit : largestRefusal);
    if (!bytes && ok) throw new RemoteError('nonsense', place, { status });
    const answer: HttpAnswer = { status, headers, bytes: bytes ?? new Uint8Array() };
    // Servers answer a PUT that made a file with 201 and a page that says so; a login page has status 200.
    if ((status === 200 || status === 207) && isPage(answer))
      throw new RemoteError('page', place, { status });
    return answer;
  } catch (error) {
    if (error instanceof RemoteError) throw error;
    request.signal.throwIfAborted();
    throw new RemoteError('unreachable', place);
  }
}
