import { isTracking } from './tracking-parameters.ts';

/** An address without fragment and tracking parameters; the rest as it was written. */
export function stripAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  const tracking = [...url.searchParams].filter(([name, value]) => isTracking(name, value));
  for (const [name] of tracking) url.searchParams.delete(name);
  return url.href;
}
