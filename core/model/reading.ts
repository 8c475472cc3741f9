/** Where articles are read. Sites are host names without "www.". */
export interface Reading {
  everywhere: boolean;
  /** All sites but those that are off, or only those that are named. */
  sites: 'all' | 'named';
  /** Of all sites, those that are not read. */
  sitesOff: string[];
  /** The named sites. */
  sitesOn: string[];
}

export const readingAtFirst: Reading = {
  everywhere: true,
  sites: 'all',
  sitesOff: [],
  sitesOn: [],
};

/** Whether the site is among those that are read, though reading may be off everywhere. */
export function isSiteOn({ sites, sitesOn, sitesOff }: Reading, site: string): boolean {
  return sites === 'named' ? sitesOn.includes(site) : !sitesOff.includes(site);
}

export function withSite(reading: Reading, site: string, on: boolean): Reading {
  const list = reading.sites === 'named' ? 'sitesOn' : 'sitesOff';
  const others = reading[list].filter((host) => host !== site);
  const isListed = on === (list === 'sitesOn');
  return { ...reading, [list]: isListed ? [...others, site] : others };
}
