import { i18n } from '#i18n';
import type { EntryKey } from '../../core/model/entry.ts';
import type { PageEntry } from '../../core/model/page-entry.ts';
import { Isolated } from '../shared/Isolated.tsx';
import { countPhrase } from '../shared/plural.ts';
import { Phrase, slot } from '../shared/Phrase.tsx';
import { clip, readsOtherwise } from './names.ts';

interface EntryButtonProps {
  entry: PageEntry;
  onOpen(key: EntryKey): void;
}

/** Its accessible name is its text, so a screen reader says what the eye sees. */
function EntryButton({ entry, onOpen }: EntryButtonProps) {
  const { key, kind, name, onPage, mentions } = entry;
  return (
    <button type="button" class="entry" onClick={() => onOpen(key)}>
      <span class={`name ${kind === 'person' ? 'person' : 'term'}`}>
        <Isolated text={clip(name)} />
      </span>{' '}
      <span class="facts">
        {kind === 'person' ? i18n.t('popup.person') : i18n.t(`term.${kind}`)},{' '}
        {countPhrase('popup.mentions', mentions)}
        {readsOtherwise(onPage, name) && (
          <>
            {', '}
            <Phrase text={i18n.t('popup.asWritten', [slot])}>
              <Isolated text={clip(onPage)} />
            </Phrase>
          </>
        )}
      </span>
    </button>
  );
}

/** People and terms in order of appearance; each leads to its mention on the page. */
export function EntryList({
  entries,
  onOpen,
}: {
  entries: PageEntry[];
  onOpen(key: EntryKey): void;
}) {
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry.key}>
          <EntryButton entry={entry} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}
