import { resolvePage } from '../detection/find-mentions.ts';
import { languages } from '../detection/languages/index.ts';
import { compileLexicon } from '../detection/lexicon.ts';
import { describeCandidate } from '../detection/name-patterns.ts';
import { readBlock } from '../detection/page-words.ts';
import { scanBlock } from '../detection/scan-block.ts';
import type { Entry } from '../model/entry.ts';

/** A sentence of each language in which a name may stand anywhere and in any case. */
const frames: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `Yesterday they met ${name} there.`,
  ru: (name) => `Вчера там видели: ${name}, и это важно.`,
  uk: (name) => `Учора там бачили: ${name}, і це важливо.`,
};

/** Tells whether a page in a language that writes a name so, alone and once, would have it marked. */
export type NameFinder = (name: string, language: string) => boolean;

/** Asks detection itself, which knows many spellings and case forms of each name of an entry. */
export function createNameFinder(entry: Entry): NameFinder {
  const found = { entries: [describeCandidate('', entry)], crowded: [] };
  const lexicons = new Map(
    languages.map((language) => [language.code, compileLexicon(found, language)]),
  );
  return (name, language) => {
    const lexicon = lexicons.get(language);
    const frame = frames[language];
    if (!lexicon || !frame) return false;
    const text = frame(name);
    const start = text.indexOf(name);
    const [mentions] = resolvePage(
      [scanBlock(readBlock(text, lexicon.language), lexicon)],
      lexicon,
      undefined,
    );
    return mentions?.some((one) => one.start <= start && one.end >= start + name.length) ?? false;
  };
}
