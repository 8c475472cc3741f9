import { i18n } from '#i18n';
import type { EntryKey } from '../../../core/model/entry.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { EntryPicker, type Suggestion } from './EntryPicker.tsx';
import type { NameOf } from './names.ts';

/** Of a draft: a name, and whose it is where that is known. */
interface Speaker {
  speakerName: string;
  speakerEntry?: EntryKey | undefined;
}

interface SpeakerFieldProps extends Speaker {
  nameOf: NameOf;
  suggest(text: string): readonly Suggestion[];
  /** What is said of a name that is no entry, and of none. */
  ofName: string;
  ofNobody?: string;
  onSpeaker(speaker: Required<Speaker>): void;
}

/** Who said it: one of the people who are known, or a name. */
export function SpeakerField(props: SpeakerFieldProps) {
  const { speakerName, speakerEntry, nameOf, suggest, ofName, ofNobody, onSpeaker } = props;
  const entryName = speakerEntry === undefined ? undefined : nameOf(speakerEntry);
  return (
    <>
      <EntryPicker
        label={i18n.t('quotes.form.speaker')}
        text={speakerName}
        suggest={(text) => suggest(text).filter(({ type }) => type === 'person')}
        onText={(name) => onSpeaker({ speakerName: name, speakerEntry: undefined })}
        onPick={({ key, name }) => onSpeaker({ speakerName: name, speakerEntry: key })}
      />
      <p class="hint" aria-live="polite">
        {entryName !== undefined ? (
          <Isolated text={i18n.t('quotes.form.isEntry', [entryName])} />
        ) : speakerName.trim() === '' ? (
          ofNobody
        ) : (
          ofName
        )}
      </p>
    </>
  );
}
