import { describe, expect, test } from 'vitest';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { readFiles } from '../../scripts/check/project-files.ts';
import { storePictures } from '../../scripts/screenshots/store-pictures.ts';
import config from '../../wxt.config.ts';

/** What the stores are told, and what they take. */

const listings = readFiles('docs/store/listing.*.md');
const locales = readFiles('locales/*.yml');
const languages = [...locales.keys()].map((path) => path.replace(/^.*\/|\.yml$/g, ''));

/** The sections of a listing by their headings. */
function readListing(language: string): Map<string, string> {
  const text = listings.get(`docs/store/listing.${language}.md`) ?? '';
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [title = '', ...lines] = section.split('\n');
        return [title, lines.join('\n').trim()];
      }),
  );
}

/** Rows such as "- `alarms`: Asks once a day". */
function readRows(section: string | undefined): Map<string, string> {
  return new Map(
    Array.from((section ?? '').matchAll(/^- `([^`]+)`: (.+)$/gm), ([, key = '', text = '']) => [
      key,
      text,
    ]),
  );
}

/**
 * Characters that the strictest store takes: a name in Edge Add-ons, the summary that is the manifest's
 * description in all three, a description in Edge Add-ons (10,000; Chrome Web Store 16,000), which wants 250 of
 * them at least; a purpose and a permission's reason in the Chrome Web Store.
 */
const limits = {
  Name: [1, 45],
  Summary: [1, 132],
  Description: [250, 10_000],
  'Single purpose': [1, 1_000],
} as const;
const longestReason = 1_000;

async function askedPermissions(): Promise<string[]> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('wxt.config.ts must give a function');
  const asked = await Promise.all(
    ['chrome', 'firefox'].map((browser) =>
      manifest({ browser, mode: 'production', command: 'build', manifestVersion: 3 }),
    ),
  );
  const named = asked.flatMap(({ permissions = [] }) => permissions as string[]);
  return [...new Set(named), 'host_permissions'].sort();
}

describe.each(languages)('the listing in %s', (language) => {
  const listing = readListing(language);

  test.each(Object.entries(limits))('%s is as long as stores take', (title, [least, most]) => {
    const { length } = listing.get(title) ?? '';
    expect(length, `Write ## ${title} in docs/store/listing.${language}.md`).toBeGreaterThanOrEqual(
      least,
    );
    expect(length).toBeLessThanOrEqual(most);
  });

  test('name and summary are those of the manifest', () => {
    const messages = parseMessagesText(locales.get(`locales/${language}.yml`) ?? '', 'YAML');
    const find = (key: string) =>
      messages.find((one) => one.key.join('.') === key && one.type === 'simple');
    expect(find('extension.name')).toMatchObject({ message: listing.get('Name') });
    expect(find('extension.description')).toMatchObject({ message: listing.get('Summary') });
  });

  test('every permission has its reason, and no other is named', async () => {
    const reasons = readRows(listing.get('Permissions'));
    expect([...reasons.keys()].sort()).toEqual(await askedPermissions());
    for (const reason of reasons.values()) expect(reason.length).toBeLessThanOrEqual(longestReason);
  });

  test('every picture has its caption', () => {
    expect([...readRows(listing.get('Screenshots')).keys()]).toEqual(
      storePictures.map(({ file }) => file),
    );
  });
});

test('docs/privacy gives the reason of every permission', async () => {
  const privacy = readFiles('docs/privacy.md').get('docs/privacy.md') ?? '';
  const missing = (await askedPermissions()).filter(
    (name) => name !== 'host_permissions' && !privacy.includes(`\`${name}\``),
  );
  expect(missing, 'Say in the table of docs/privacy.md why').toEqual([]);
  expect(privacy).toContain('access to http and https pages');
});

describe('the changelog', () => {
  const changelog = readFiles('CHANGELOG.md').get('CHANGELOG.md') ?? '';
  const headings = Array.from(changelog.matchAll(/^## \[(.+?)\]/gm), ([, version]) => version);

  test('begins with what is not released, and has the version of the package next', () => {
    const { version } = JSON.parse(readFiles('package.json').get('package.json') ?? '{}') as {
      version: string;
    };
    expect(headings.slice(0, 2)).toEqual(['Unreleased', version]);
  });

  test('has only the kinds of change that it says it has', () => {
    const kinds = Array.from(changelog.matchAll(/^### (.+)$/gm), ([, kind]) => kind);
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    expect(kinds.filter((kind) => !known.includes(kind ?? ''))).toEqual([]);
  });
});
