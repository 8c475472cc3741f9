import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import type { ViewProps } from '../view.ts';
import { collect, type Collected } from './collect.ts';
import { Listing } from './listing.tsx';

/** What is read of the store, with another number after every change of it. */
function useCollected(db: SourceContextDatabase): { collected?: Collected; version: number } {
  const [state, setState] = useState<{ collected?: Collected; version: number }>({ version: 0 });
  useEffect(() => {
    const ending = new AbortController();
    const collected = collect(
      db,
      () => {
        if (!ending.signal.aborted)
          setState(({ version }) => ({ collected, version: version + 1 }));
      },
      ending.signal,
    );
    return () => ending.abort();
  }, [db]);
  return state;
}

/** Quotes and statements: found, read, edited. */
export function QuotesView(props: ViewProps) {
  const { collected, version } = useCollected(props.db);
  if (!collected) return <p role="status">{i18n.t('quotes.loading')}</p>;
  return <Listing {...props} collected={collected} version={version} />;
}
