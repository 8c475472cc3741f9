import { takeApart } from '../detection/person-names.ts';
import { spellingKey, spellingKeys } from '../detection/spelling.ts';
import { aliasText, type Entry } from '../model/entry.ts';
import { addressesOf } from '../model/same-entry.ts';
import type { KeyedEntry } from './found-entry.ts';

/** Why two entries may be one: the same address, the same name as written, the same name in another spelling. */
export type DuplicateReason = 'address' | 'name' | 'spelling';

export type Duplicate<T extends KeyedEntry = KeyedEntry> = T & {
  reason: DuplicateReason;
  /** What both have: the name as the other one writes it, or the address. */
  shared: string;
};

function namesOf(entry: Entry): string[] {
  return [entry.name, ...entry.aliases.map(aliasText)];
}

/** Two words and more: one word alone shares its key with too many. */
const fewestWords = 2;

/**
 * True where two names may be spellings of one, in any order: Lavrov, Serhij and «Сергей Лавров».
 * @param draft for each word all its spelling keys
 */
function isSpelledAs(draft: readonly (readonly string[])[], name: string): boolean {
  const keys = takeApart(name).words.map(spellingKey);
  if (keys.length < fewestWords || keys.length !== draft.length) return false;
  return draft.every((own) => keys.some((key) => key !== '' && own.includes(key)));
}

function foldedWords(name: string): string {
  return takeApart(name).words.join(' ');
}

/** Entries that may be the same as a draft, the likeliest first. */
export function findDuplicates<T extends KeyedEntry>(
  draft: Entry,
  others: readonly T[],
): Duplicate<T>[] {
  const written = new Set(namesOf(draft).map(foldedWords).filter(Boolean));
  const spelled = namesOf(draft).map((name) => takeApart(name).words.map(spellingKeys));
  const addresses = new Set(addressesOf(draft));
  const compare = (other: T): Duplicate<T> | undefined => {
    const { entry } = other;
    const address = addressesOf(entry).find((one) => addresses.has(one));
    if (address !== undefined) return { ...other, reason: 'address', shared: address };
    if (entry.type !== draft.type) return undefined;
    const name = namesOf(entry).find((one) => written.has(foldedWords(one)));
    if (name !== undefined) return { ...other, reason: 'name', shared: name };
    const spelling = namesOf(entry).find((one) => spelled.some((own) => isSpelledAs(own, one)));
    return spelling === undefined ? undefined : { ...other, reason: 'spelling', shared: spelling };
  };
  const order: DuplicateReason[] = ['address', 'name', 'spelling'];
  return others
    .flatMap((other) => compare(other) ?? [])
    .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason));
}

/** The folded words under which entries like a draft are looked up. */
export function wordsOfNames(entry: Entry): Set<string> {
  return new Set(namesOf(entry).flatMap((name) => takeApart(name).words));
}
