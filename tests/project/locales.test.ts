import { parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { readCode, readFiles } from '../../scripts/check/project-files.ts';

const files = readFiles('locales/*.yml');
const forms = ['few', 'many', 'one', 'other'];

/** Phrases without a word that is counted. */
const unchanging = new Set(['prior.more', 'later.title', 'exchange.moreProblems']);

/** Each message by its dotted key. */
function readMessages(text: string): Map<string, string> {
  const messages = new Map<string, string>();
  for (const message of parseMessagesText(text, 'YAML')) {
    const key = message.key.join('.');
    if (message.type === 'simple' && !key.startsWith('@@')) messages.set(key, message.message);
  }
  return messages;
}

const english = readMessages(files.get('locales/en.yml') ?? '');

function fillings(message: string): string[] {
  return [...new Set(message.match(/\$[1-9]/g))].sort();
}

test('English is the first of several languages', () => {
  expect(english.get('card.choose')).toBe('Who or what is “$1”?');
  expect([...files.keys()]).toEqual(['locales/en.yml', 'locales/ru.yml', 'locales/uk.yml']);
});

test('browsers take every message name', () => {
  // Chromium loads no extension that has another one, and does not say why.
  const refused = [...english.keys()].filter((key) => !/^[A-Za-z0-9_.]+$/.test(key));
  expect(refused, 'Name these with letters and digits only').toEqual([]);
});

test('a counted phrase has every form that some language needs', () => {
  const counted = new Set(
    [...english.keys()].flatMap((key) => /^(.*)\.(?:one|few|many|other)$/.exec(key)?.[1] ?? []),
  );
  expect(counted.size).toBeGreaterThan(0);
  for (const phrase of counted) {
    const given = [...english.keys()].filter((key) => key.startsWith(`${phrase}.`));
    const wanted = forms.map((form) => `${phrase}.${form}`);
    expect(given.sort(), `Give ${phrase} in locales/en.yml all four forms`).toEqual(wanted);
  }
});

test('the forms are all that English, Russian and Ukrainian count with', () => {
  const needed = ['en', 'ru', 'uk'].flatMap(
    (language) => new Intl.PluralRules(language).resolvedOptions().pluralCategories,
  );
  expect([...new Set(needed)].sort()).toEqual(forms);
});

/** Whether code asks for a message: by its whole key, or by a template such as `term.${kind}` that a word of the code completes. */
function isAsked(key: string, code: string): boolean {
  const asked = key.replace(/\.(?:one|few|many|other)$/, '');
  const [head, tail] = [
    asked.slice(0, asked.lastIndexOf('.')),
    asked.slice(asked.lastIndexOf('.') + 1),
  ];
  const names = [`'${asked}'`, `'${key}'`, `__MSG_${key.replaceAll('.', '_')}__`];
  // A message key has no hyphen, and the word that completes it may have one.
  const word = tail.replaceAll('_', '[-_]');
  const isCompleted =
    code.includes(`\`${head}.\${`) && new RegExp(`'${word}'|\\b${word}:`).test(code);
  return isCompleted || names.some((name) => code.includes(name));
}

test('every message is asked for somewhere', () => {
  const isProduct = (path: string) => !/^(?:tests|bench|scripts|cli)\//.test(path);
  const code = [...readCode()]
    .flatMap(([path, text]) => (isProduct(path) ? [text] : []))
    .join('\n');
  const idle = [...english.keys()].filter((key) => !isAsked(key, code));
  expect(idle, 'Take these out of all locales, or show them').toEqual([]);
});

describe.each([...files])('%s', (path, text) => {
  const messages = readMessages(text);

  test('has the keys of en.yml, no more and no fewer', () => {
    const missing = [...english.keys()].filter((key) => !messages.has(key));
    const unknown = [...messages.keys()].filter((key) => !english.has(key));
    expect(missing, `Translate these in ${path}`).toEqual([]);
    expect(unknown, `Take these out of ${path}, or add them to en.yml`).toEqual([]);
  });

  test('leaves no message empty', () => {
    const empty = [...messages].filter(([, message]) => message.trim() === '');
    expect(
      empty.map(([key]) => key),
      `Write these in ${path}`,
    ).toEqual([]);
  });

  test('has one sign for each purpose', () => {
    const mixed = [...messages].filter(([, message]) => /ʼ|\.\.\.| …|\s–\s/.test(message));
    expect(
      mixed.map(([key]) => key),
      `Write ’, … and — in ${path}`,
    ).toEqual([]);
  });

  test('says nothing in English that other languages say in their own words', () => {
    // Names of formats, places to write into and examples are the same everywhere.
    const isWords = (message: string) => / [a-z]{3,} /.test(` ${message} `);
    const left = [...messages].filter(
      ([key, message]) => isWords(message) && message === english.get(key),
    );
    expect(
      path === 'locales/en.yml' ? [] : left.map(([key]) => key),
      `Translate these in ${path}`,
    ).toEqual([]);
  });

  test('counts in the forms of its language', () => {
    const language = path.slice('locales/'.length, -'.yml'.length);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    if (!pluralCategories.includes('few')) return;
    // "1 цитата, 2 цитаты, 5 цитат"; words that never change are the same in all.
    const counted = [...messages.keys()].flatMap((key) => /^(.*)\.many$/.exec(key)?.[1] ?? []);
    const flat = counted.filter((phrase) => {
      const [one, few, many] = ['one', 'few', 'many'].map((form) =>
        messages.get(`${phrase}.${form}`),
      );
      return one === few && few === many && !unchanging.has(phrase);
    });
    expect(flat, `Give these their forms in ${path}`).toEqual([]);
  });

  test('fills in the same things as English', () => {
    const different = [...messages].filter(([key, message]) => {
      // "1 more" needs no number in English; in Russian the same form also counts 21 and 31.
      const model = english.get(key.replace(/\.one$/, '.other')) ?? '';
      if (key.endsWith('.one') && path === 'locales/en.yml') return false;
      return fillings(message).join() !== fillings(model).join();
    });
    expect(
      different.map(([key]) => key),
      `Use the same $1, $2 … in ${path}`,
    ).toEqual([]);
  });
});
