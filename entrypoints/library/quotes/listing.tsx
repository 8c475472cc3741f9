import { useCallback, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyNote } from '../../../components/library/quotes/EmptyNote.tsx';
import { Filters } from '../../../components/library/quotes/Filters.tsx';
import { SearchBar } from '../../../components/library/quotes/SearchBar.tsx';
import { countPhrase } from '../../../components/shared/plural.ts';
import { everything, isNarrowed, writeChoice } from '../../../core/library/choice.ts';
import type { EntryKey } from '../../../core/model/entry.ts';
import { readMerges } from '../../../storage/merges.ts';
import { useLive } from '../live.ts';
import type { ViewProps } from '../view.ts';
import type { Collected } from './collect.ts';
import { AddOwn } from './add-own.tsx';
import { DatesPlot } from './dates-plot.tsx';
import { FoundList } from './found-list.tsx';
import { OpenRow } from './open-row.tsx';
import { SameSpeaker } from './same-speaker.tsx';
import { suggestEntries } from './suggest.ts';
import { TickedQuotes } from './ticked-quotes.tsx';
import { useChoice } from './use-choice.ts';
import { useFound } from './use-found.ts';
import { isWide } from './wide.ts';

interface ListingProps extends ViewProps {
  collected: Collected;
  version: number;
}

const noMerges: ReadonlyMap<EntryKey, EntryKey> = new Map();
const nobody: ReadonlySet<string> = new Set();

/** Back to the row that was open, once the list is drawn without it. */
function focusRow(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.windowed .current > button')?.focus(),
  );
}

/** Search and filters, what they leave as a plot and a list, and what is open of it. */
export function Listing(props: ListingProps) {
  const { db, query, go, apply, say, collected, version } = props;
  const [choice, choose] = useChoice(query, go);
  const merges = useLive(useCallback(() => readMerges(db), [db])) ?? noMerges;
  const resolve = useCallback((key: EntryKey) => merges.get(key) ?? key, [merges]);
  const found = useFound(collected, version, choice, merges);
  const [ticked, setTicked] = useState(nobody);
  const nameOf = useCallback(
    (key: EntryKey) => collected.entries.get(resolve(key))?.name,
    [collected, resolve],
  );
  const suggest = (text: string) => suggestEntries(collected, merges, text);
  const tick = useCallback(
    (id: string) =>
      setTicked((old) => {
        const next = new Set(old);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  // A stroke in the search field changes neither until its answer is there.
  const { id: open, add, from, to } = choice;
  const speaker = choice.speaker === undefined ? undefined : resolve(choice.speaker);
  const filters = useMemo(
    () =>
      found && (
        <Filters
          choice={{ ...found.choice, speaker, from, to }}
          counts={found.counts}
          nameOf={nameOf}
          onChoose={choose}
          onDates={(dates) => choose(dates, 'typing')}
        />
      ),
    [found, nameOf, choose, speaker, from, to],
  );
  const list = useMemo(
    () =>
      found && <FoundList {...{ found, collected, nameOf, open, ticked, choose }} onTick={tick} />,
    [found, collected, nameOf, open, ticked, choose, tick],
  );
  const plot = useMemo(
    () =>
      found && (
        <DatesPlot {...{ found, collected, resolve, nameOf, choose }} choice={{ from, to }} />
      ),
    [found, collected, resolve, nameOf, choose, from, to],
  );
  if (!found) return <p role="status">{i18n.t('quotes.loading')}</p>;

  const isComplete = collected.isComplete();
  const count = found.rows.length;
  const narrowed = isNarrowed(choice);
  const hasOwn = found.counts.kind.has('quote') || found.counts.kind.has('own');
  const knownTags = [...found.counts.tag.keys()].sort();
  const clear = () => choose(everything);
  const close = () => {
    choose({ id: undefined, add: undefined });
    focusRow();
  };
  return (
    <div class={open === undefined && add === undefined ? 'quotes' : 'quotes has-detail'}>
      <h2 class="visually-hidden">{i18n.t('quotes.title')}</h2>
      <SearchBar
        text={choice.q ?? ''}
        sort={choice.sort ?? 'saved'}
        onText={(q) => choose({ q }, 'typing')}
        onSort={(sort) => choose({ sort })}
      />
      <details class="filters" open={isWide()}>
        <summary>{i18n.t('quotes.filters')}</summary>
        {filters}
      </details>
      <div class="results">
        <div class="result-head" data-complete={isComplete || undefined}>
          <p role="status">
            {countPhrase('quotes.found', count)}
            {!isComplete && ` ${i18n.t('quotes.loadingMore')}`}
          </p>
          {narrowed && (
            <button type="button" onClick={clear}>
              {i18n.t('quotes.clear')}
            </button>
          )}
          <button type="button" onClick={() => choose({ id: undefined, add: 'statement' })}>
            {i18n.t('quotes.own.add')}
          </button>
          {hasOwn && (
            <a href={`#exchange?${writeChoice({ ...choice, id: undefined, add: undefined })}`}>
              {i18n.t('quotes.export')}
            </a>
          )}
        </div>
        {collected.problem() !== undefined && (
          <p role="alert">{i18n.t('quotes.problem', [collected.problem() ?? ''])}</p>
        )}
        {speaker !== undefined && (
          <SameSpeaker
            key={speaker}
            {...{ speaker, collected, merges, nameOf, suggest, apply }}
            onSpeaker={(speaker) => choose({ speaker })}
          />
        )}
        {found.dated.length > 0 && plot}
        <TickedQuotes {...{ ticked, found, collected, knownTags, apply }} onTicked={setTicked} />
        {isComplete && (narrowed ? count === 0 : !hasOwn) && (
          <EmptyNote why={narrowed ? 'noneFits' : 'nothing'} onClear={clear} />
        )}
        {count > 0 && list}
      </div>
      {add !== undefined && (
        <AddOwn
          {...{ speaker, apply, nameOf, suggest }}
          onAdded={(id) => choose({ id, add: undefined })}
          onClose={close}
        />
      )}
      {add === undefined && open !== undefined && (
        <OpenRow
          key={open}
          id={open}
          {...{ db, apply, say, collected, nameOf, knownTags, suggest }}
          onClose={close}
        />
      )}
    </div>
  );
}
