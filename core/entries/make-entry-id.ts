import type { EntryId } from '../model/entry.ts';
import { languageOfName } from './spellings.ts';
import { toLatin } from './transliterate.ts';

/** Short enough to read in an address, and far below what the format allows. */
const mostLetters = 60;

/** An id for a new entry, made from its name: «Сергей Лавров» is `sergey-lavrov`, the next one `sergey-lavrov-2`. */
export function makeEntryId(name: string, taken: ReadonlySet<EntryId>): EntryId {
  const plain = toLatin(name, languageOfName(name) === 'uk' ? 'uk' : 'ru')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, mostLetters)
    .trim()
    .replaceAll(' ', '-');
  const base = plain === '' ? 'entry' : plain;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
