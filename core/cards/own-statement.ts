import type { EntryKey } from '../model/entry.ts';
import type { OwnSource, OwnStatement } from '../model/own-statement.ts';
import { safeHref, type Source } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import { nameWithin } from './quote-statement.ts';

/** Stands where the reader named no source; a card has a place for one. */
const noSource = '—';

function hostOf(address: string | undefined): string | undefined {
  const href = safeHref(address);
  return href === undefined ? undefined : new URL(href).hostname.replace(/^www\./, '');
}

/** Who published it, as far as the reader says: else the host of the address. */
export function outletOf(source: OwnSource | undefined): string | undefined {
  return source?.outlet ?? hostOf(source?.url);
}

/** A source as cards have it: what is known of it stands first. */
function describe(source: OwnSource | undefined): Source {
  const [outlet = noSource, title = ''] = [outletOf(source), source?.title].filter(
    (text) => text !== undefined,
  );
  return { ...source, outlet, title };
}

/**
 * A statement that the reader wrote down, as one of its speaker; undefined where the speaker is none of the
 * entries.
 * @param datasetId the dataset whose card it is for
 * @param now what entries are that the reader has merged
 */
export function asStatement(
  own: OwnStatement,
  datasetId: string,
  now: ReadonlyMap<EntryKey, EntryKey>,
): Statement | undefined {
  const { id, speaker, date, summary = '', quote, about, source } = own;
  if (speaker.entry === undefined) return undefined;
  const nameOf = (key: EntryKey) => nameWithin(datasetId, now.get(key) ?? key);
  return {
    id,
    speaker: nameOf(speaker.entry),
    date,
    summary,
    quote: quote === undefined ? undefined : { text: quote, language: '' },
    about: about.map(nameOf),
    source: describe(source),
    relations: [],
    own: { kind: 'statement', id, dated: 'said' },
  };
}
