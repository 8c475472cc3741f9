import type { Fetch, RemoteDeps } from '../../../../core/sync/remotes/http.ts';
import { remoteDeps } from './remote-deps.ts';

export interface Sent {
  method: string;
  url: string;
  headers: Headers;
  init: RequestInit;
}

/** A server of prepared answers, one after the other; the last one again and again. */
export function answerWith(
  ...answers: [status: number, body?: string, headers?: Record<string, string> | undefined][]
): {
  deps: RemoteDeps;
  sent: Sent[];
} {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, init) => {
    const [status, body, headers] = answers[Math.min(sent.length, answers.length - 1)] ?? [500];
    sent.push({ method: init.method ?? '', url, headers: new Headers(init.headers), init });
    return new Response(body ?? null, { status, headers: headers ?? {} });
  };
  return { deps: { ...remoteDeps(fetch), now: () => Date.UTC(2026, 10, 22) }, sent };
}
