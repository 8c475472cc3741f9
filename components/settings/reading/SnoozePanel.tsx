import { i18n } from '#i18n';
import type { EntryKey } from '../../../core/model/entry.ts';
import type { Day } from '../../../core/model/partial-date.ts';
import { DateText } from '../../shared/DateText.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { Phrase, slot } from '../../shared/Phrase.tsx';
import { useKeptFocus } from '../../shared/use-kept-focus.ts';
import { Panel } from '../Panel.tsx';

export interface SnoozePanelProps {
  snoozes: readonly {
    key: EntryKey;
    day: Day;
    /** Undefined where the entry is in no dataset any more. */
    name?: string | undefined;
    isOver: boolean;
  }[];
  onEnd(key: EntryKey): void;
}

/** Whom and what the reader is left in peace about, until something new. */
export function SnoozePanel({ snoozes, onEnd }: SnoozePanelProps) {
  const frame = useKeptFocus<HTMLDivElement>();
  return (
    <Panel
      id="reading/snoozes"
      title={i18n.t('settings.snoozes.title')}
      hint={i18n.t('settings.snoozes.hint')}
    >
      <div ref={frame}>
        {snoozes.length === 0 ? (
          <p>{i18n.t('settings.snoozes.none')}</p>
        ) : (
          <ul class="lines">
            {snoozes.map(({ key, day, name = i18n.t('settings.snoozes.gone'), isOver }) => (
              <li key={key}>
                <span class="grow">
                  <Isolated text={name} />
                  <br />
                  <span class="hint">
                    <Phrase text={i18n.t('settings.snoozes.since', [slot])}>
                      <DateText date={day} />
                    </Phrase>
                    {isOver && (
                      <>
                        <br />
                        {i18n.t('settings.snoozes.over')}
                      </>
                    )}
                  </span>
                </span>
                <button
                  type="button"
                  aria-label={i18n.t(
                    isOver ? 'settings.snoozes.forget' : 'settings.snoozes.endOf',
                    [name.slice(0, 80)],
                  )}
                  onClick={() => onEnd(key)}
                >
                  {i18n.t(isOver ? 'settings.reading.takeOut' : 'settings.snoozes.end')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
