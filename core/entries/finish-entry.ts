import type { Alias, Entry, Role } from '../model/entry.ts';
import type { Source } from '../model/source.ts';

/** An entry as a form leaves it and as it is kept: without blank lines, empty fields and spaces around. */

function trim<T extends object>(fields: T): T {
  const kept = Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    if (typeof value !== 'string') return value === undefined ? [] : [[name, value]];
    const trimmed = value.trim();
    return trimmed === '' ? [] : [[name, trimmed]];
  });
  return Object.fromEntries(kept) as T;
}

/** True where a row of a form holds nothing at all. */
export function isBlank(row: object): boolean {
  return Object.keys(trim(row)).length === 0;
}

function finishRows<T extends Role | Source>(rows: readonly T[]): T[] {
  return rows.filter((row) => !isBlank(row)).map(trim);
}

function finishAlias(alias: string | Alias): (string | Alias)[] {
  if (typeof alias === 'string') return alias.trim() === '' ? [] : [alias.trim()];
  // A row with a language and no name says nothing.
  if (alias.text.trim() === '') return [];
  const { text, ...more } = trim(alias);
  return Object.keys(more).length === 0 ? [text] : [{ text, ...more }];
}

function finishTexts(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
}

export function finishEntry(draft: Entry): Entry {
  const aliases = draft.aliases.flatMap(finishAlias);
  const name = draft.name.trim();
  if (draft.type === 'person') {
    const { roles, sameAs, ...rest } = draft;
    return {
      ...trim(rest),
      name,
      aliases,
      roles: finishRows(roles),
      sameAs: finishTexts(sameAs),
    };
  }
  const { participants, sources, ...rest } = draft;
  return {
    ...trim(rest),
    name,
    aliases,
    participants: finishTexts(participants),
    sources: finishRows(sources),
  };
}

/** A new entry with nothing in it yet but its name. */
export function startEntry(type: Entry['type'], name: string): Entry {
  const common = { id: '', name, aliases: [] };
  return type === 'person'
    ? { type, ...common, roles: [], sameAs: [] }
    : { type, ...common, kind: 'event', participants: [], sources: [] };
}
