import { useCallback, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyNote, HowToSave } from '../../../components/library/quotes/EmptyNote.tsx';
import { Filters } from '../../../components/library/quotes/Filters.tsx';
import { describeSpeaker } from '../../../components/library/quotes/names.ts';
import { RowItem } from '../../../components/library/quotes/RowItem.tsx';
import { SearchBar } from '../../../components/library/quotes/SearchBar.tsx';
import { SelectionBar } from '../../../components/library/quotes/SelectionBar.tsx';
import { TimelinePlot } from '../../../components/library/quotes/TimelinePlot.tsx';
import { WindowedList } from '../../../components/library/quotes/WindowedList.tsx';
import { countPhrase } from '../../../components/shared/plural.ts';
import { everything, isNarrowed } from '../../../core/library/choice.ts';
import type { LibraryRow } from '../../../core/library/library-row.ts';
import { makeTimeline } from '../../../core/library/timeline.ts';
import type { EntryKey } from '../../../core/model/entry.ts';
import { readMerges } from '../../../storage/merges.ts';
import { useLive } from '../live.ts';
import type { ViewProps } from '../view.ts';
import type { Collected } from './collect.ts';
import { deleteQuotes, tagQuotes } from './edits.ts';
import { OpenQuote } from './open-quote.tsx';
import { OpenStatement } from './open-statement.tsx';
import { SameSpeaker } from './same-speaker.tsx';
import { suggestEntries } from './suggest.ts';
import { useChoice } from './use-choice.ts';
import { useFound } from './use-found.ts';

interface ListingProps extends ViewProps {
  collected: Collected;
  version: number;
}

const mostLanes = 5;
/** CSS pixels at a text size of 16; `.row` in quotes.css fills it. */
const rowHeight = 116;
const noMerges: ReadonlyMap<EntryKey, EntryKey> = new Map();
const isWide = () => matchMedia('(min-width: 64rem)').matches;

/** Search and filters, what they leave as a plot and a list, and what is open of it. */
export function Listing(props: ListingProps) {
  const { db, query, go, apply, say, collected, version } = props;
  const [choice, choose] = useChoice(query, go);
  const merges = useLive(useCallback(() => readMerges(db), [db])) ?? noMerges;
  const resolve = useCallback((key: EntryKey) => merges.get(key) ?? key, [merges]);
  const found = useFound(collected, version, choice, resolve);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [showsTimeline, setShowsTimeline] = useState(isWide);
  const timeline = useMemo(
    () => (found && showsTimeline ? makeTimeline(found.dated, resolve, mostLanes) : undefined),
    [found, showsTimeline, resolve],
  );
  const nameOf = (key: EntryKey) => collected.entries.get(resolve(key))?.name;
  const suggest = (text: string) => suggestEntries(collected, merges, text);
  if (!found) return <p role="status">{i18n.t('quotes.loading')}</p>;

  const { rows, counts, isSought } = found;
  const clear = () => choose(everything);
  const close = () => {
    choose({ id: undefined });
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.windowed .current > button')?.focus(),
    );
  };
  const tick = ({ id }: LibraryRow) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const quotes = rows.filter(({ kind }) => kind === 'quote');
  const tickedRows = [...ticked].flatMap((id) => collected.find('quote', id) ?? []);
  const knownTags = [...counts.tag.keys()].sort();
  const ownQuotes = counts.kind.get('quote') ?? 0;
  const shared = { db, apply, say, nameOf, knownTags, suggest, onClose: close };
  const statement = choice.id === undefined ? undefined : collected.find('statement', choice.id);
  const isEmpty = rows.length === 0;
  return (
    <div class={choice.id === undefined ? 'quotes' : 'quotes has-detail'}>
      <h2 class="visually-hidden">{i18n.t('quotes.title')}</h2>
      <SearchBar
        text={choice.q ?? ''}
        sort={choice.sort ?? 'saved'}
        onText={(q) => choose({ q }, 'typing')}
        onSort={(sort) => choose({ sort })}
      />
      <details class="filters" open={isWide()}>
        <summary>{i18n.t('quotes.filters')}</summary>
        <Filters choice={choice} counts={counts} nameOf={nameOf} onChoose={choose} />
      </details>
      <div class="results">
        <div class="result-head">
          <p role="status">
            {countPhrase('quotes.found', rows.length)}
            {!collected.isComplete() && ` ${i18n.t('quotes.loadingMore')}`}
          </p>
          {isNarrowed(choice) && (
            <button type="button" onClick={clear}>
              {i18n.t('quotes.clear')}
            </button>
          )}
        </div>
        {collected.problem() !== undefined && (
          <p role="alert">{i18n.t('quotes.problem', [collected.problem() ?? ''])}</p>
        )}
        {choice.speaker !== undefined && (
          <SameSpeaker
            key={choice.speaker}
            speaker={choice.speaker}
            collected={collected}
            merges={merges}
            nameOf={nameOf}
            suggest={suggest}
            apply={apply}
            onSpeaker={(speaker) => choose({ speaker })}
          />
        )}
        {found.dated.length > 0 && (
          <details
            class="timeline-box"
            open={showsTimeline}
            onToggle={({ currentTarget }) => setShowsTimeline(currentTarget.open)}
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
        )}
        {tickedRows.length > 0 && (
          <SelectionBar
            count={tickedRows.length}
            more={quotes.filter(({ id }) => !ticked.has(id)).length}
            knownTags={knownTags}
            onTickAll={() => setTicked(new Set([...ticked, ...quotes.map(({ id }) => id)]))}
            onUntick={() => setTicked(new Set())}
            onTag={(tag) => {
              const edits = tagQuotes(tickedRows, tag);
              void apply(edits, countPhrase('quotes.done.tagged', edits.length)).catch(
                () => undefined,
              );
            }}
            onDelete={() => {
              const edits = deleteQuotes(tickedRows.map(({ id }) => id));
              const done = countPhrase('quotes.done.deleted', edits.length);
              void apply(edits, done).then(
                () => setTicked(new Set()),
                () => undefined,
              );
            }}
          />
        )}
        {isEmpty && collected.isComplete() && (
          <EmptyNote why={isNarrowed(choice) ? 'noneFits' : 'nothing'} onClear={clear} />
        )}
        {!isEmpty && ownQuotes === 0 && !isNarrowed(choice) && collected.isComplete() && (
          <section class="empty">
            <h2>{i18n.t('quotes.empty.nothing')}</h2>
            <HowToSave />
          </section>
        )}
        {!isEmpty && (
          <WindowedList
            items={rows}
            keyOf={({ kind, id }) => `${kind} ${id}`}
            label={i18n.t('quotes.title')}
            rowHeight={rowHeight}
          >
            {(row, isCurrent) => (
              <RowItem
                row={row}
                speaker={describeSpeaker(row.speaker, nameOf)}
                stretches={collected.list
                  .locate(row.excerpt)
                  .filter(({ number }) => isSought(number))}
                isOpen={row.id === choice.id}
                isTicked={ticked.has(row.id)}
                isCurrent={isCurrent}
                onOpen={() => choose({ id: row.id })}
                onTick={row.kind === 'quote' ? () => tick(row) : undefined}
              />
            )}
          </WindowedList>
        )}
      </div>
      {choice.id !== undefined &&
        (statement ? (
          <OpenStatement key={choice.id} db={db} row={statement} nameOf={nameOf} onClose={close} />
        ) : (
          <OpenQuote key={choice.id} id={choice.id} {...shared} />
        ))}
    </div>
  );
}
