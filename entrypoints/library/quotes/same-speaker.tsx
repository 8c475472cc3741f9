import { i18n } from '#i18n';
import { SpeakerBox } from '../../../components/library/quotes/SpeakerBox.tsx';
import type { Suggestion } from '../../../components/library/quotes/EntryPicker.tsx';
import { describeSpeaker, type NameOf } from '../../../components/library/quotes/names.ts';
import { countPhrase } from '../../../components/shared/plural.ts';
import {
  nameOfRef,
  unknownSpeaker,
  type LibraryRow,
  type SpeakerRef,
} from '../../../core/library/library-row.ts';
import { keysMergedInto } from '../../../core/library/merge.ts';
import { ownDatasetId } from '../../../core/model/dataset.ts';
import { entryKey, type EntryKey } from '../../../core/model/entry.ts';
import type { Edit } from '../../../storage/change.ts';
import type { ViewProps } from '../view.ts';
import type { Collected } from './collect.ts';
import { addSpeaker, afterWrite, linkSpeaker, mergeEntries, partEntry } from './edits.ts';

interface SameSpeakerProps extends Pick<ViewProps, 'apply'> {
  speaker: SpeakerRef;
  collected: Collected;
  merges: ReadonlyMap<EntryKey, EntryKey>;
  nameOf: NameOf;
  suggest(text: string): readonly Suggestion[];
  /** Filters by another speaker: whom this one has become. */
  onSpeaker(speaker: SpeakerRef): void;
}

/** Says that two speakers are one, or parts them again. */
export function SameSpeaker(props: SameSpeakerProps) {
  const { speaker, collected, merges, nameOf, suggest, apply, onSpeaker } = props;
  if (speaker === unknownSpeaker) return null;
  const written = nameOfRef(speaker);
  const name = describeSpeaker(speaker, nameOf);
  /** All that has this name, whatever else is filtered by; the speakers of datasets are entries. */
  const rowsOfName = (): LibraryRow[] =>
    collected.rows('saved').filter((row) => row.speaker === speaker);
  const write = (edits: readonly Edit[], done: string, becomes: SpeakerRef) =>
    void afterWrite(apply(edits, done), () => onSpeaker(becomes));
  return (
    <SpeakerBox
      name={name}
      isNameOnly={written !== undefined}
      merged={keysMergedInto(merges, speaker).map((key) => ({
        key,
        name: collected.entries.get(key)?.name ?? i18n.t('quotes.goneEntry'),
      }))}
      suggest={(text) =>
        suggest(text).filter(({ key, type }) => type === 'person' && key !== speaker)
      }
      onSame={(other) => {
        if (written === undefined)
          write(
            mergeEntries(merges, speaker, other.key),
            i18n.t('quotes.done.merged', [name, other.name]),
            other.key,
          );
        else {
          const edits = linkSpeaker(rowsOfName(), other.key);
          write(edits, countPhrase('quotes.done.linked', edits.length), other.key);
        }
      }}
      onPart={(key) => write(partEntry(key), i18n.t('quotes.done.parted'), speaker)}
      onAdd={() => {
        const id = crypto.randomUUID();
        const edits = addSpeaker(rowsOfName(), name, id);
        write(edits, i18n.t('quotes.done.added', [name]), entryKey(ownDatasetId, id));
      }}
    />
  );
}
