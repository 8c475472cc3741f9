import { describeSpeaker, type NameOf } from '../../../components/library/quotes/names.ts';
import { RowItem } from '../../../components/library/quotes/RowItem.tsx';
import { WindowedList } from '../../../components/library/quotes/WindowedList.tsx';
import { i18n } from '#i18n';
import type { Collected } from './collect.ts';
import type { Choosing } from './use-choice.ts';
import type { Found } from './use-found.ts';

interface FoundListProps {
  found: Found;
  collected: Collected;
  nameOf: NameOf;
  /** The row that is open. */
  open: string | undefined;
  ticked: ReadonlySet<string>;
  choose: Choosing;
  onTick(id: string): void;
}

/** CSS pixels at a text size of 16; `.row` in list.css fills it. */
const rowHeight = 116;

/** What was found, with the words marked that were looked for. */
export function FoundList(props: FoundListProps) {
  const { found, collected, nameOf, open, ticked, choose, onTick } = props;
  const hasTicks = found.rows.some(({ kind }) => kind === 'quote');
  return (
    <WindowedList
      items={found.rows}
      keyOf={({ kind, id }) => `${kind} ${id}`}
      label={i18n.t('quotes.title')}
      rowHeight={rowHeight}
    >
      {(row, isCurrent) => (
        <RowItem
          row={row}
          speaker={describeSpeaker(row.speaker, nameOf, row.speakerName)}
          stretches={
            found.seeks
              ? collected.words.locate(row.excerpt).filter(({ number }) => found.isSought(number))
              : []
          }
          isOpen={row.id === open}
          isTicked={ticked.has(row.id)}
          isCurrent={isCurrent}
          isBesideTicks={hasTicks}
          onOpen={() => choose({ id: row.id, add: undefined })}
          onTick={row.kind === 'quote' ? () => onTick(row.id) : undefined}
        />
      )}
    </WindowedList>
  );
}
