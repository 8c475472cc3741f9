import { SelectionBar } from '../../../components/library/quotes/SelectionBar.tsx';
import { countPhrase } from '../../../components/shared/plural.ts';
import type { ViewProps } from '../view.ts';
import type { Collected } from './collect.ts';
import { afterWrite, deleteQuotes, tagQuotes } from './edits.ts';
import type { Found } from './use-found.ts';

interface TickedQuotesProps extends Pick<ViewProps, 'apply'> {
  ticked: ReadonlySet<string>;
  found: Found;
  collected: Collected;
  knownTags: readonly string[];
  onTicked(ticked: ReadonlySet<string>): void;
}

/** What is done with all quotes that are ticked, whether or not the list still shows them. */
export function TickedQuotes(props: TickedQuotesProps) {
  const { ticked, found, collected, knownTags, apply, onTicked } = props;
  const rows = [...ticked].flatMap((id) => collected.find('quote', id) ?? []);
  if (rows.length === 0) return null;
  const others = found.rows.filter(({ kind, id }) => kind === 'quote' && !ticked.has(id));
  return (
    <SelectionBar
      count={rows.length}
      more={others.length}
      knownTags={knownTags}
      onTickAll={() => onTicked(new Set([...ticked, ...others.map(({ id }) => id)]))}
      onUntick={() => onTicked(new Set())}
      onTag={(tag) => {
        const edits = tagQuotes(rows, tag);
        if (edits.length > 0)
          void afterWrite(apply(edits, countPhrase('quotes.done.tagged', edits.length)));
      }}
      onDelete={() => {
        const edits = deleteQuotes(rows.map(({ id }) => id));
        const done = countPhrase('quotes.done.deleted', edits.length);
        void afterWrite(apply(edits, done), () => onTicked(new Set()));
      }}
    />
  );
}
