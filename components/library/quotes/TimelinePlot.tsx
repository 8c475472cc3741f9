import { i18n } from '#i18n';
import type { Choice } from '../../../core/library/choice.ts';
import { binsWithin, type Timeline, type TimelineLane } from '../../../core/library/timeline.ts';
import { numberFormat } from '../../shared/formats.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { Brush } from './Brush.tsx';
import type { NameOf } from './names.ts';
import { TimelineTable } from './TimelineTable.tsx';
import { describeBin, describeLane } from './timeline-words.ts';

interface TimelinePlotProps {
  timeline: Timeline;
  choice: Pick<Choice, 'from' | 'to'>;
  nameOf: NameOf;
  onDates(dates: Pick<Choice, 'from' | 'to'>): void;
}

const laneHeight = 20;
/** So that a single statement among hundreds is seen; so are the roots that heights go by. */
const lowestBar = 3;

function LaneBars({ lane, most }: { lane: TimelineLane; most: number }) {
  const { counts } = lane;
  return (
    <svg
      viewBox={`0 0 ${counts.length} ${laneHeight}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {counts.map((count, at) => {
        const height = Math.max(lowestBar, Math.sqrt(count / most) * laneHeight);
        return (
          count > 0 && (
            <rect key={at} x={at + 0.08} width={0.84} y={laneHeight - height} height={height} />
          )
        );
      })}
    </svg>
  );
}

/** Who said how much when: a lane a speaker, dates chosen by drawing over it, and the same as a table. */
export function TimelinePlot({ timeline, choice, nameOf, onDates }: TimelinePlotProps) {
  const { bins, lanes, most, unit } = timeline;
  const middle = Math.floor((bins.length - 1) / 2);
  const ticks = bins.length > 2 ? [0, middle, bins.length - 1] : bins.map((_, at) => at);
  const isChosen = choice.from !== undefined || choice.to !== undefined;
  return (
    <figure class="timeline">
      <figcaption>{i18n.t(`quotes.timeline.by.${unit}`)}</figcaption>
      <Brush
        count={bins.length}
        range={binsWithin(timeline, choice)}
        describe={(at) => describeBin(timeline, at)}
        onRange={(range) =>
          onDates({
            from: range && range.from > 0 ? bins[range.from]?.from : undefined,
            to: range && range.to < bins.length - 1 ? bins[range.to]?.to : undefined,
          })
        }
      >
        {lanes.map((lane) => (
          <div class="lane" key={lane.speaker ?? ''}>
            <p>
              <Isolated text={describeLane(lane, nameOf)} />{' '}
              <span class="quiet">{numberFormat().format(lane.total)}</span>
            </p>
            <LaneBars lane={lane} most={most} />
          </div>
        ))}
      </Brush>
      <p class="ticks quiet" aria-hidden="true">
        {ticks.map((at) => (
          <span key={at}>{describeBin(timeline, at)}</span>
        ))}
      </p>
      {isChosen && (
        <button
          type="button"
          class="link"
          onClick={() => onDates({ from: undefined, to: undefined })}
        >
          {i18n.t('quotes.timeline.all')}
        </button>
      )}
      <TimelineTable timeline={timeline} nameOf={nameOf} />
    </figure>
  );
}
