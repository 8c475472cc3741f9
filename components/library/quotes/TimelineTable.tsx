import { i18n } from '#i18n';
import type { Timeline } from '../../../core/library/timeline.ts';
import { numberFormat } from '../../shared/formats.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import type { NameOf } from './names.ts';
import { describeBin, describeLane } from './timeline-words.ts';

/** The counts of a timeline, for who does not see the plot or wants the numbers. */
export function TimelineTable({ timeline, nameOf }: { timeline: Timeline; nameOf: NameOf }) {
  const { bins, lanes } = timeline;
  const filled = bins
    .map((_, at) => at)
    .filter((at) => lanes.some(({ counts }) => counts[at] !== 0));
  const format = (count: number) => numberFormat().format(count);
  return (
    <details class="twin">
      <summary>{i18n.t('quotes.timeline.table')}</summary>
      <div class="scrolls" tabIndex={0} role="region" aria-label={i18n.t('quotes.timeline.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('quotes.timeline.when')}</th>
              {lanes.map((lane) => (
                <th scope="col" key={lane.speaker ?? ''}>
                  <Isolated text={describeLane(lane, nameOf)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {filled.map((at) => (
              <tr key={at}>
                <th scope="row">{describeBin(timeline, at)}</th>
                {lanes.map(({ speaker, counts }) => (
                  <td key={speaker ?? ''}>{format(counts[at] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{i18n.t('quotes.timeline.total')}</th>
              {lanes.map(({ speaker, total }) => (
                <td key={speaker ?? ''}>{format(total)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  );
}
