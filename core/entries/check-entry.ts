import * as v from 'valibot';
import type { Entry } from '../model/entry.ts';
import { firstDay, lastDay } from '../model/partial-date.ts';
import { safeHref } from '../model/source.ts';
import { finishEntry, isBlank } from './finish-entry.ts';
import { ownEntrySchema } from '../datasets/own-entry-schema.ts';

/** What is wrong with a field: it is empty, no date, no web address; its time ends before it begins. */
export type EntryFault = 'empty' | 'date' | 'address' | 'order' | 'invalid';

/** A field's place as a dotted path: `name`, `roles.0.from`. */
export type EntryFaults = ReadonlyMap<string, EntryFault>;

const dates = /(?:^|\.)(?:date|from|to|published)$/;
const texts = /(?:^|\.)(?:name|title|outlet|text)$/;

function judge(path: string): EntryFault {
  if (dates.test(path)) return 'date';
  return texts.test(path) ? 'empty' : 'invalid';
}

function endsBeforeItBegins({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  return from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
}

/** Addresses that no link could use, and times that end before they begin: what the format leaves open. */
function* findSlips(entry: Entry): Generator<[path: string, fault: EntryFault]> {
  if (entry.type === 'person') {
    for (const [i, role] of entry.roles.entries())
      if (endsBeforeItBegins(role)) yield [`roles.${i}.to`, 'order'];
    for (const [i, address] of entry.sameAs.entries())
      if (safeHref(address) === undefined) yield [`sameAs.${i}`, 'address'];
    return;
  }
  if (endsBeforeItBegins(entry)) yield ['to', 'order'];
  for (const [i, { url }] of entry.sources.entries())
    if (url !== undefined && safeHref(url) === undefined) yield [`sources.${i}.url`, 'address'];
}

/** What stands against keeping an entry, by field; nothing where it may be kept. */
export function checkEntry(entry: Entry): EntryFaults {
  const faults = new Map<string, EntryFault>();
  const parsed = v.safeParse(ownEntrySchema, entry);
  if (!parsed.success)
    for (const issue of parsed.issues) {
      const path = v.getDotPath(issue) ?? '';
      if (!faults.has(path)) faults.set(path, judge(path));
    }
  for (const [path, fault] of findSlips(entry)) if (!faults.has(path)) faults.set(path, fault);
  return faults;
}

/** For each list of a draft: the places of the rows that are kept of it. */
function keptRows(draft: Entry): Record<string, number[]> {
  const filled = (rows: readonly object[]) => rows.flatMap((row, i) => (isBlank(row) ? [] : [i]));
  const firsts = (texts: readonly string[]) => {
    const trimmed = texts.map((text) => text.trim());
    return trimmed.flatMap((text, i) => (text === '' || trimmed.indexOf(text) < i ? [] : [i]));
  };
  return draft.type === 'person'
    ? { roles: filled(draft.roles), sameAs: firsts(draft.sameAs) }
    : { sources: filled(draft.sources), participants: firsts(draft.participants) };
}

/** What stands against keeping what a form holds, by the form's own fields: blank rows are no fault. */
export function checkDraft(draft: Entry): EntryFaults {
  const kept = keptRows(draft);
  const faults = checkEntry(finishEntry(draft));
  return new Map(
    Array.from(faults, ([path, fault]) => {
      const [field = '', row, ...rest] = path.split('.');
      if (row === undefined) return [path, fault];
      return [[field, kept[field]?.[Number(row)] ?? row, ...rest].join('.'), fault];
    }),
  );
}
