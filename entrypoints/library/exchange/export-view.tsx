import { useCallback, useEffect, useState } from 'preact/hooks';
import { ExportPanel, type FormatId } from '../../../components/library/exchange/ExportPanel.tsx';
import { countPhrase } from '../../../components/shared/plural.ts';
import { quoteFormats } from '../../../core/datasets/quote-formats/index.ts';
import type { OwnRows } from '../../../core/datasets/quote-formats/quote-format.ts';
import { isNarrowed, readChoice, writeChoice, type Choice } from '../../../core/library/choice.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { listMerges } from '../../../storage/merges.ts';
import { countOwnEntries, readOwnEntries } from '../../../storage/own-entries.ts';
import { countOwnStatements } from '../../../storage/own-statements.ts';
import { countQuotes } from '../../../storage/quotes.ts';
import { useLive } from '../live.ts';
import type { ViewProps } from '../view.ts';
import { chooseKept } from './choose-kept.ts';
import { entriesOf, makeFiles, type MadeFile } from './make-files.ts';
import { localToday } from '../../../page/today.ts';

/** The browser reads the file after the click; then its memory may go. Milliseconds. */
const keptFor = 60_000;
/** Browsers take many downloads at one moment for one. Milliseconds. */
const betweenFiles = 300;

function download({ name, mediaType, text }: MadeFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor);
}

interface Leaving {
  quotes: SavedQuote[];
  own: OwnRows;
}

async function readLeaving(db: SourceContextDatabase, choice: Choice): Promise<Leaving> {
  const { quotes, statements } = await chooseKept(db, choice);
  const own = { entries: await readOwnEntries(db), merges: await listMerges(db), statements };
  return { quotes, own: isNarrowed(choice) ? entriesOf(quotes, own) : own };
}

interface Counted {
  quotes: number;
  /** Entries and statements: what only our own format takes along. */
  beside: number;
}

/** How much would leave. Who takes all sees new quotes counted; a choice is looked through once. */
function useCounts(db: SourceContextDatabase, choice: Choice): Counted | undefined {
  const address = writeChoice(choice);
  const isChosen = isNarrowed(choice);
  const [chosen, setChosen] = useState<Counted>();
  useEffect(() => {
    if (!isChosen) return undefined;
    let current = true;
    void readLeaving(db, readChoice(new URLSearchParams(address))).then(({ quotes, own }) => {
      const beside = own.entries.length + own.statements.length;
      if (current) setChosen({ quotes: quotes.length, beside });
    });
    return () => {
      current = false;
    };
  }, [db, address, isChosen]);
  const all = useLive(
    useCallback(
      async () => ({
        quotes: await countQuotes(db),
        beside: (await countOwnEntries(db)) + (await countOwnStatements(db)),
      }),
      [db],
    ),
  );
  return isChosen ? chosen : all;
}

export function ExportView({ db, query, say }: ViewProps) {
  const [id, setId] = useState<FormatId>('json');
  const choice = readChoice(query);
  const counts = useCounts(db, choice);
  const format = quoteFormats.find((one) => one.id === id);
  const write = async () => {
    if (!format) return;
    const { quotes, own } = await readLeaving(db, choice);
    let made = 0;
    for (const file of makeFiles(format, quotes, own, localToday())) {
      if (made++ > 0) await new Promise((passed) => setTimeout(passed, betweenFiles));
      download(file);
    }
    say(countPhrase('exchange.downloaded', made));
  };
  return (
    <ExportPanel
      count={counts?.quotes}
      beside={counts?.beside ?? 0}
      comesBack={format?.read !== undefined}
      isChosen={isNarrowed(choice)}
      format={id}
      onFormat={setId}
      onDownload={() => void write()}
    />
  );
}
