import { i18n } from '#i18n';
import type { LibraryRow } from '../../../core/library/library-row.ts';
import { DateText } from '../../shared/DateText.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { Marked, type Stretch } from './Marked.tsx';

export interface RowItemProps {
  row: LibraryRow;
  speaker: string;
  /** Where in the excerpt something stands that was looked for. */
  stretches: readonly Stretch[];
  isOpen: boolean;
  isTicked: boolean;
  /** The one row of the list that the Tab key reaches. */
  isCurrent: boolean;
  /** Whether rows of the same list can be ticked: those that cannot keep in line with them. */
  isBesideTicks: boolean;
  onOpen(): void;
  /** Undefined where there is nothing to tick for. */
  onTick: (() => void) | undefined;
}

/** A quote or statement in the list: when, who, what, where, and whether its page still has it. */
export function RowItem(props: RowItemProps) {
  const { row, speaker, stretches, isOpen, isTicked, isCurrent, onOpen, onTick } = props;
  const tabIndex = isCurrent ? 0 : -1;
  const outlet = row.outlet === '' ? i18n.t('quotes.noOutlet') : row.outlet;
  return (
    <>
      {onTick ? (
        <label class="tick">
          <input type="checkbox" checked={isTicked} tabIndex={tabIndex} onChange={onTick} />
          <span class="visually-hidden">{i18n.t('quotes.tick', [speaker])}</span>
        </label>
      ) : (
        props.isBesideTicks && <span class="tick" />
      )}
      <button
        type="button"
        class="row"
        tabIndex={tabIndex}
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
      >
        <span class="facts">
          <b title={speaker}>
            <Isolated text={speaker} />
          </b>
          <span class="when">
            <DateText date={row.date} />
          </span>
          {row.dated !== 'said' && <span class="dated">{i18n.t(`quotes.dated.${row.dated}`)}</span>}
        </span>
        <span class="excerpt">
          <Marked text={row.excerpt} stretches={stretches} />
        </span>
        <span class="facts quiet">
          <span class="outlet">
            <Isolated text={outlet} />
          </span>
          {row.state !== undefined && row.state !== 'same' && (
            <span class={`badge ${row.state}`}>{i18n.t(`quotes.state.${row.state}`)}</span>
          )}
          {row.kind !== 'quote' && <span>{i18n.t(`quotes.one.${row.kind}`)}</span>}
          {row.tags.map((tag) => (
            <span class="tag" key={tag}>
              <Isolated text={tag} />
            </span>
          ))}
        </span>
      </button>
    </>
  );
}
