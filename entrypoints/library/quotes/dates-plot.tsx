import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NameOf } from '../../../components/library/quotes/names.ts';
import { TimelinePlot } from '../../../components/library/quotes/TimelinePlot.tsx';
import type { Choice } from '../../../core/library/choice.ts';
import type { Resolve } from '../../../core/library/facets.ts';
import { makeTimeline } from '../../../core/library/timeline.ts';
import type { Collected } from './collect.ts';
import type { Choosing } from './use-choice.ts';
import type { Found } from './use-found.ts';
import { isWide } from './wide.ts';

interface DatesPlotProps {
  found: Found;
  collected: Collected;
  choice: Pick<Choice, 'from' | 'to'>;
  resolve: Resolve;
  nameOf: NameOf;
  choose: Choosing;
}

const mostLanes = 5;
/** Milliseconds without another stroke. */
const drawAfter = 120;

/** The timeline of what was found at any date; made only while it is open. */
export function DatesPlot({ found, collected, choice, resolve, nameOf, choose }: DatesPlotProps) {
  const [isOpen, setOpen] = useState(isWide);
  // The list is drawn first; a plot for every stroke would hold up the next one.
  const [drawn, setDrawn] = useState(found);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(found), drawAfter);
    return () => clearTimeout(timer);
  }, [found]);
  const timeline = useMemo(
    () => (isOpen ? makeTimeline(drawn.dated, collected.values, resolve, mostLanes) : undefined),
    [drawn, collected, isOpen, resolve],
  );
  return (
    <details
      class="timeline-box"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{i18n.t('quotes.timeline.title')}</summary>
      {timeline && (
        <TimelinePlot
          timeline={timeline}
          choice={choice}
          nameOf={nameOf}
          onDates={(dates) => choose(dates, 'typing')}
        />
      )}
    </details>
  );
}
