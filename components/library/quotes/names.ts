import { i18n } from '#i18n';
import { nameOfRef, type SpeakerRef } from '../../../core/library/library-row.ts';

/** What an entry is called; undefined where it is gone. */
export type NameOf = (key: string) => string | undefined;

/** A speaker as lists show it. `known` stands where the entry is gone: the name as it was once written. */
export function describeSpeaker(ref: SpeakerRef, nameOf: NameOf, known?: string): string {
  const written = nameOfRef(ref);
  if (written === '') return i18n.t('quotes.unknownSpeaker');
  return written ?? nameOf(ref) ?? known ?? i18n.t('quotes.goneEntry');
}
