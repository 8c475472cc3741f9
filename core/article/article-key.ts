import { sameSite } from './canonical-url.ts';
import { isTracking } from './tracking-parameters.ts';

/** Places that show other outlets' pages under their own name; the page's address is in the path. */
const caches: readonly { host: RegExp; path: RegExp }[] = [
  { host: /(?:^|\.)cdn\.ampproject\.org$/, path: /^\/[a-z]\/(s\/)?(.+)$/ },
  { host: /(?:^|\.)google\.[a-z.]+$/, path: /^\/amp\/(s\/)?(.+)$/ },
  { host: /(?:^|\.)bing\.com$/, path: /^\/amp\/(s\/)?(.+)$/ },
];

/** Labels of hosts that serve the same pages for telephones or without www. */
const sameHost = new Set(['www', 'm', 'mobile', 'mobil', 'amp', 'touch', 'wap', 'pda', 'beta']);

function unwrap(url: URL): URL {
  for (const { host, path } of caches) {
    const inside = host.test(url.hostname) ? path.exec(url.pathname) : null;
    const address = inside ? `http${inside[1] ? 's' : ''}://${inside[2]}${url.search}` : '';
    if (URL.canParse(address)) return new URL(address);
  }
  return url;
}

/** `www.news.example`, `m.news.example` and `en.m.news.example` without the label between. */
function plainHost(host: string): string {
  const labels = host.toLowerCase().split('.');
  // Only among the first two, and a name of two labels is always left.
  for (const at of [0, 1, 0])
    if (labels.length > 2 && labels.length - at > 2 && sameHost.has(labels[at] ?? ''))
      labels.splice(at, 1);
  return labels.join('.');
}

function plainPath(path: string): string {
  const segments = path
    .split('/')
    .filter(Boolean)
    .map((segment) => segment.replace(/\.amp(?=\.html?$|$)/, ''));
  if (/^index\.(?:html?|php|aspx?)$/.test(segments.at(-1) ?? '')) segments.pop();
  if (segments.length > 1 && segments.at(-1) === 'amp') segments.pop();
  if (segments.length > 1 && segments[0] === 'amp') segments.shift();
  return segments.join('/');
}

function keyOf(url: URL): { key: string; withoutQuery: string } {
  const kept = [...url.searchParams].filter(([name, value]) => !isTracking(name, value)).sort();
  const withoutQuery = `${plainHost(url.hostname)}${url.port && `:${url.port}`}/${plainPath(url.pathname)}`;
  const query = new URLSearchParams(kept.map(([name, value]) => [name, value])).toString();
  // Old single pages keep what they show behind "#!".
  const hash = url.hash.startsWith('#!') ? url.hash : '';
  return { key: withoutQuery + (query && `?${query}`) + hash, withoutQuery };
}

/**
 * What tells one article from all others, under whichever of its addresses it was read: with or
 * without www, on the mobile host, as AMP, out of a cache, with tracking parameters. Not an address.
 * @param address where the page was read
 * @param canonical what the page names as its canonical address
 * @returns undefined where the address is no http(s) address
 */
export function articleKey(address: string, canonical?: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const own = unwrap(new URL(address));
  if (!/^https?:$/.test(own.protocol)) return undefined;
  const { key } = keyOf(own);
  if (canonical === undefined || !URL.canParse(canonical, own.href)) return key;
  const said = new URL(canonical, own.href);
  const saidKeys = keyOf(unwrap(said));
  // Templates name a whole section for each of its pages: the own address minus what tells it apart.
  const tooShort = key.startsWith(`${saidKeys.key}?`) || key.startsWith(`${saidKeys.key}/`);
  const trusted = /^https?:$/.test(said.protocol) && sameSite(said, own) && !tooShort;
  return trusted && plainPath(said.pathname) !== '' ? saidKeys.key : key;
}
