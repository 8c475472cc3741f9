import { AuthType, createClient, getPatcher, type WebDAVClient } from 'webdav/web';
import { RemoteError } from '../remote.ts';
import { send, type Fetch, type HttpAnswer } from './http.ts';

/** One use of the library, from the first request to the last answer. */
interface Call {
  fetch: Fetch;
  place: string;
  limit: number;
  answer?: HttpAnswer;
}

/** The library has one `fetch` for all its clients, and hands on nothing of ours but the signal. */
const calls = new WeakMap<AbortSignal, Call>();

/** What the library gives its `fetch`, beside the address. */
interface LibraryRequest {
  method: string;
  headers: Record<string, string>;
  body?: BodyInit;
  signal: AbortSignal;
}

async function sendForCall(url: string, request: LibraryRequest): Promise<Response> {
  const call = calls.get(request.signal);
  if (!call) throw new TypeError(`No call asked for ${request.method} ${url}`);
  const { fetch, place, limit } = call;
  const headers = Object.entries(request.headers).map(([name, value]) => [name, asBytes(value)]);
  const sent = { ...request, url, headers: Object.fromEntries(headers), limit };
  const answer = await send(fetch, place, sent);
  call.answer = answer;
  const { status, bytes } = answer;
  // Responses of these may not have a body, not even an empty one.
  const body = status === 204 || status === 205 ? null : bytes;
  return new Response(body, { status, headers: answer.headers });
}

getPatcher().patch('fetch', (...given: unknown[]) =>
  sendForCall(...(given as Parameters<typeof sendForCall>)),
);

/** A character for each byte of UTF-8, because headers hold nothing else; a name may be of any alphabet. */
function asBytes(text: string): string {
  return String.fromCodePoint(...new TextEncoder().encode(text));
}

/** Basic, in UTF-8 (RFC 7617, 2.1): the library's own refuses what Latin-1 does not have. */
function authorize(user: string, password: string): Record<string, string> {
  if (user === '' && password === '') return {};
  return { Authorization: `Basic ${btoa(asBytes(`${user}:${password}`))}` };
}

/** As the library finds it. */
function asksForDigest({ status, headers }: HttpAnswer): boolean {
  return status === 401 && /^digest\s/i.test(headers.get('WWW-Authenticate') ?? '');
}

/** Uses the library, and gives the answer whatever its status; a good one has `limit` bytes at most. */
export type Ask = (
  signal: AbortSignal,
  limit: number,
  use: (client: WebDAVClient, signal: AbortSignal) => Promise<unknown>,
) => Promise<HttpAnswer>;

export interface WebdavAccess {
  url: string;
  user: string;
  password: string;
  fetch: Fetch;
  place: string;
}

/** A way to a server: by Basic, which costs no request, until it asks for Digest. */
export function openWebdavClient({ url, user, password, fetch, place }: WebdavAccess): Ask {
  const basic = createClient(url, {
    authType: AuthType.None,
    headers: authorize(user, password),
  });
  let digest: WebDAVClient | undefined;

  const ask: Ask = async (signal, limit, use) => {
    const client = digest ?? basic;
    const call: Call = { fetch, place, limit };
    const own = AbortSignal.any([signal]);
    calls.set(own, call);
    try {
      await use(client, own);
    } catch (error) {
      // Of an answer that says no, the answer itself tells more; with Digest the library calls a 401 a success.
      signal.throwIfAborted();
      if (error instanceof RemoteError || !call.answer) throw error;
    }
    if (!call.answer) throw new TypeError('The library asked nothing');
    if (client !== basic || !asksForDigest(call.answer)) return call.answer;
    digest ??= createClient(url, { authType: AuthType.Digest, username: user, password });
    return ask(signal, limit, use);
  };
  return ask;
}
