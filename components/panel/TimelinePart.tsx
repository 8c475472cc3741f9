import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChronicleItem } from '../../core/cards/chronicle.ts';
import { chronicleTimeline } from '../../core/library/chronicle-timeline.ts';
import { hasWords, textOfStatement } from '../../core/library/sift-entries.ts';
import { firstDay, lastDay } from '../../core/model/partial-date.ts';
import { StatementItem } from '../card/StatementItem.tsx';
import type { OpenEntry } from '../card/EntryName.tsx';
import { TimelinePlot } from '../library/quotes/TimelinePlot.tsx';
import { countPhrase } from '../shared/plural.ts';
import type { Showing } from './showing.ts';

interface TimelinePartProps {
  /** The newest first. */
  chronicle: readonly ChronicleItem[];
  showing: Showing;
  onShow(change: Partial<Showing>): void;
  onOpen: OpenEntry;
}

const mostLanes = 6;
/** Statements listed at once; a page of famous people has thousands. */
const shownAtOnce = 40;

function isWithin({ statement }: ChronicleItem, { from, to }: Showing): boolean {
  return (
    (from === undefined || lastDay(statement.date) >= firstDay(from)) &&
    (to === undefined || firstDay(statement.date) <= lastDay(to))
  );
}

/** Who said what when, up to the article's day: as a plot with its table, and as a list. */
export function TimelinePart({ chronicle, showing, onShow, onOpen }: TimelinePartProps) {
  const { typed, from, to } = showing;
  const [shown, setShown] = useState(shownAtOnce);
  const worded = useMemo(
    () =>
      typed.trim() === ''
        ? chronicle
        : chronicle.filter(({ statement }) => hasWords(textOfStatement(statement), typed)),
    [chronicle, typed],
  );
  const timeline = useMemo(() => chronicleTimeline(worded, mostLanes), [worded]);
  const dated = worded.filter((item) => isWithin(item, showing));
  if (!timeline)
    return (
      <div class="empty">
        <p>{typed.trim() === '' ? i18n.t('prior.none') : i18n.t('panel.nothingFits')}</p>
        <p class="hint">{i18n.t('panel.timelineHint')}</p>
      </div>
    );
  return (
    <>
      <TimelinePlot
        timeline={timeline}
        choice={{ from, to }}
        nameOf={() => undefined}
        onDates={onShow}
      />
      <div class="cards">
        <ol>
          {dated.slice(0, shown).map(({ id, statement }) => (
            <StatementItem key={id} statement={statement} showSpeaker onOpen={onOpen} />
          ))}
        </ol>
        {dated.length > shown && (
          <button type="button" class="more" onClick={() => setShown(shown + shownAtOnce)}>
            {countPhrase('prior.more', dated.length - shown)}
          </button>
        )}
      </div>
    </>
  );
}
