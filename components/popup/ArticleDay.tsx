import { i18n } from '#i18n';
import type { Day } from '../../core/model/partial-date.ts';
import { DateText } from '../shared/DateText.tsx';
import { Phrase, slot } from '../shared/Phrase.tsx';

/** The day that decides what counts as said before. */
export function ArticleDay({ day }: { day: Day | undefined }) {
  return (
    <p class="day">
      {day === undefined ? (
        i18n.t('popup.noDay')
      ) : (
        <Phrase text={i18n.t('popup.day', [slot])}>
          <DateText date={day} />
        </Phrase>
      )}
    </p>
  );
}
