/** The name that an owner registers: `courier.example`, `courier.co.uk`. */
const registered = /[^.]+\.(?:(?:com?|org|net|gov|ac|edu)\.[a-z]{2}|[^.]+)$/;

export function sameSite(a: URL, b: URL): boolean {
  const site = (url: URL) => registered.exec(url.hostname)?.[0] ?? url.hostname;
  return site(a) === site(b);
}

export function parseAddress(address: string | undefined, base?: string): URL | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

/** True where a page may call itself by an address: of its own site, and not the site's front page. */
export function isOwnAddress(candidate: string, address: string | undefined): boolean {
  const own = parseAddress(address);
  const url = parseAddress(candidate, own?.href);
  if (!url) return false;
  // A front page as canonical address is a common fault of templates.
  return !own || (sameSite(url, own) && (url.pathname !== '/' || own.pathname === '/'));
}
