import { i18n } from '#i18n';
import type { EntryKey } from '../../core/model/entry.ts';
import type { KnownPerson } from '../../core/model/known-person.ts';
import { Isolated } from '../shared/Isolated.tsx';
import { useId } from '../shared/use-id.ts';

/** Who is chosen: a person of the data, or a name as it is typed. */
export interface ChosenSpeaker {
  name: string;
  entry?: EntryKey | undefined;
}

export interface SpeakerPickerProps {
  /** What stands in the field. */
  typed: string;
  chosen: ChosenSpeaker | undefined;
  /** Those that the page names, or whom the typed letters may mean. */
  offered: readonly KnownPerson[];
  onType(typed: string): void;
  onChoose(speaker: ChosenSpeaker): void;
  /** Where the picker stands alone: what is typed is the speaker's name. */
  onConfirm?: () => void;
}

/** A picker over people: the page's own first, all of the data while typing, any name at all. */
export function SpeakerPicker(props: SpeakerPickerProps) {
  const { typed, chosen, offered, onType, onChoose, onConfirm } = props;
  const field = useId();
  return (
    <div class="picker">
      <label for={field}>{i18n.t('saving.speaker')}</label>
      <input
        id={field}
        type="text"
        autocomplete="off"
        maxLength={200}
        value={typed}
        placeholder={i18n.t('saving.speakerHint')}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !onConfirm) return;
          event.preventDefault();
          onConfirm();
        }}
      />
      {onConfirm && chosen && chosen.entry === undefined && (
        <button type="button" onClick={onConfirm}>
          <Isolated text={i18n.t('saving.useName', [chosen.name])} />
        </button>
      )}
      {offered.length > 0 && (
        <ul aria-label={i18n.t('saving.people')}>
          {offered.map(({ key, name, roles }) => (
            <li key={key}>
              <button
                type="button"
                aria-pressed={chosen?.entry === key}
                onClick={() => onChoose({ name, entry: key })}
              >
                <Isolated text={name} />
                {roles[0] !== undefined && (
                  <span class="role">
                    {' '}
                    <Isolated text={roles[0]} />
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
