import type { PartialDate } from './partial-date.ts';

/** Where something is written down. `published` is the day of print, not the day the words were said. */
export interface Source {
  title: string;
  outlet: string;
  published?: PartialDate | undefined;
  url?: string | undefined;
  archive?: string | undefined;
  language?: string | undefined;
}

/**
 * An address from data as a link may use it: http and https only, normalised by the URL parser.
 * Undefined for `javascript:`, `data:`, relative and broken addresses, and for those with a name
 * before the host, which hides where they lead ("https://bank.example@evil.example").
 */
export function safeHref(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return undefined;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
