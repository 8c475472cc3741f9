import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDataset } from '../../core/datasets/parse-dataset.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { aliasText } from '../../core/model/entry.ts';
import { firstDay } from '../../core/model/partial-date.ts';
import type { Source } from '../../core/model/source.ts';
import { assembleStarter } from '../../starter/assemble.ts';

const room = new URL('../../starter/', import.meta.url);

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, room), 'utf8')) as T;
}

/** The five articles that the starter reports, by the name of their statements file. */
const articles: Record<string, { outlet: string; published: string; url?: string }> = {
  'galuzin-2025-09-04': { outlet: 'TASS', published: '2025-09-04' },
  'lavrov-2025-09-03': { outlet: 'TASS', published: '2025-09-03' },
  'polishchuk-2026-01-24': {
    outlet: 'Sputnik',
    published: '2026-01-24',
    url: 'https://sputnikglobe.com/20260124/russia-has-not-rejected-talks-with-ukraine--russian-foreign-ministry-1123517823.html',
  },
  'rudenko-2025-05-30': { outlet: 'Sputnik', published: '2025-05-30' },
  'ushakov-2025-10-09': {
    outlet: 'Unattributed news report (outlet not given)',
    published: '2025-10-09',
  },
};

const requiredPeople =
  'putin trump galuzin ushakov lavrov rubio witkoff ryabkov zelensky medinsky umerov polishchuk dmitriev kushner gruenbaum rudenko';
const requiredTerms =
  'anchorage-summit-2025 istanbul-talks-2025 istanbul-round-1 istanbul-round-2 istanbul-round-3 talks-2022';

const files = readdirSync(new URL('statements/', room))
  .filter((name) => name.endsWith('.json'))
  .sort();
const statementFiles = files.map((name) => readJson<unknown[]>(`statements/${name}`));

function assemble(): unknown {
  return assembleStarter(
    readJson<object>('head.json'),
    readJson<unknown[]>('people.json'),
    readJson<unknown[]>('terms.json'),
    statementFiles,
  );
}

function parseStarter(): Dataset {
  const parsed = parseDataset(assemble());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2));
  return parsed.value;
}

const starter = parseStarter();
const allSources: Source[] = [
  ...starter.terms.flatMap((term) => term.sources),
  ...starter.statements.flatMap(({ source, relations }) => [
    source,
    ...relations.map((relation) => relation.source),
  ]),
];

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function articleOf(source: Source): string | undefined {
  return Object.keys(articles).find((id) => {
    const { outlet, published, url } = articles[id]!;
    return source.outlet === outlet && source.published === published && source.url === url;
  });
}

describe('the starter as a dataset', () => {
  test('is a valid dataset of its own id', () => {
    expect(parseDataset(assemble())).toMatchObject({ ok: true });
    expect(starter).toMatchObject({ id: 'starter', licence: 'CC-BY-4.0', revision: 1 });
  });

  test('takes every row of every file', () => {
    expect(files).toEqual(Object.keys(articles).map((id) => `${id}.json`));
    expect(files.filter((_, i) => statementFiles[i]!.length === 0)).toEqual([]);
    expect(starter.statements).toHaveLength(statementFiles.reduce((n, rows) => n + rows.length, 0));
  });

  test('is refused once a statement names a speaker who is not in it', () => {
    const [row] = statementFiles[0] as Record<string, unknown>[];
    const broken = assembleStarter(readJson<object>('head.json'), [], [], [[row]]);
    expect(parseDataset(broken)).toMatchObject({ ok: false });
  });

  test('is large enough to be useful', () => {
    expect(starter.people.length).toBeGreaterThanOrEqual(16);
    expect(starter.terms.length).toBeGreaterThanOrEqual(12);
    expect(starter.statements.length).toBeGreaterThanOrEqual(35);
  });

  test('has the ids that others rely on', () => {
    expect(starter.people.map(({ id }) => id)).toEqual(
      expect.arrayContaining(requiredPeople.split(' ')),
    );
    expect(starter.terms.map(({ id }) => id)).toEqual(
      expect.arrayContaining(requiredTerms.split(' ')),
    );
  });
});

describe('people and terms', () => {
  test.each(starter.people)('$id: a description, a role and the names in Cyrillic', (person) => {
    expect(person.description).toBeTruthy();
    expect(person.roles.length).toBeGreaterThan(0);
    for (const language of ['ru', 'uk'])
      expect(person.aliases).toContainEqual({
        text: expect.stringMatching(/^\p{Script=Cyrillic}+( \p{Script=Cyrillic}+)+$/u),
        language,
        kind: 'full',
      });
  });

  test('no alias is a single word: surnames are derived, bare places would mark everything', () => {
    const aliases = [...starter.people, ...starter.terms].flatMap((entry) => entry.aliases);
    expect(aliases.map(aliasText).filter((text) => !/\S[\s-]\S/.test(text))).toEqual([]);
  });

  test('no name stands for two entries, nor twice for one', () => {
    const names = [...starter.people, ...starter.terms].flatMap((entry) => [
      `${entry.name.toLowerCase()} (en)`,
      ...entry.aliases.map((alias) => {
        const language = typeof alias === 'string' ? 'en' : alias.language;
        return `${aliasText(alias).toLowerCase()} (${language})`;
      }),
    ]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test.each(starter.terms)('$id: a summary and a source', (term) => {
    expect(term.summary).toBeTruthy();
    expect(term.sources.length).toBeGreaterThan(0);
  });

  test.each(starter.terms.filter(({ kind }) => kind === 'event'))(
    '$id: a date and a place',
    (t) => {
      expect(t.date ?? t.from).toBeTruthy();
      expect(t.place).toBeTruthy();
    },
  );
});

describe('statements', () => {
  test('every source is one of the five articles, under one title each', () => {
    expect(allSources.filter((source) => articleOf(source) === undefined)).toEqual([]);
    expect(new Set(allSources.map(({ title }) => title)).size).toBe(Object.keys(articles).length);
  });

  test('each file holds the statements of its own article', () => {
    const strays = files.flatMap((name, i) =>
      (statementFiles[i] as { id: string; source: Source }[])
        .filter(({ source }) => `${articleOf(source)}.json` !== name)
        .map(({ id }) => `${name}: ${id}`),
    );
    expect(strays).toEqual([]);
  });

  test.each(starter.statements)('$id', (statement) => {
    const { id, speaker, date, summary, quote, about, source } = statement;
    expect(id.startsWith(`${speaker}-${date}-`)).toBe(true);
    // A date without a day may reach past the article; it must not begin after it.
    expect(firstDay(date) <= source.published!).toBe(true);
    expect(countWords(summary)).toBeLessThanOrEqual(30);
    expect(summary).toMatch(/^\p{Lu}.*[^.]\.$/u);
    expect(about.length).toBeGreaterThan(0);
    expect(new Set([...about, speaker]).size).toBe(about.length + 1);
    if (quote) {
      expect(countWords(quote.text)).toBeLessThanOrEqual(12);
      expect(quote.language).toBe('en');
    }
  });

  test('the one contradiction is the one that an article itself reports', () => {
    const related = starter.statements
      .filter(({ relations }) => relations.length > 0)
      .map(({ id, relations }) => [
        id,
        ...relations.map(({ type, statement, source }) => [type, statement, articleOf(source)]),
      ]);
    expect(related).toEqual([
      [
        'ushakov-2025-10-09-peace-efforts-alive',
        ['contradicts', 'ryabkov-2025-10-08-momentum-exhausted', 'ushakov-2025-10-09'],
      ],
    ]);
  });
});
