import { useCallback, useState } from 'preact/hooks';
import { ExportPanel, type FormatId } from '../../../components/library/exchange/ExportPanel.tsx';
import { countPhrase } from '../../../components/shared/plural.ts';
import { quoteFormats } from '../../../core/datasets/quote-formats/index.ts';
import { formatDay } from '../../../core/model/partial-date.ts';
import { listMerges } from '../../../storage/merges.ts';
import { readOwnEntries } from '../../../storage/own-entries.ts';
import { useLive } from '../live.ts';
import type { ViewProps } from '../view.ts';
import { chooseQuotes, isChoice } from './choose-quotes.ts';
import { entriesOf, makeFiles, type MadeFile } from './make-files.ts';

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

function localDay(): string {
  const now = new Date();
  return formatDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export function ExportView({ db, query, say }: ViewProps) {
  const [id, setId] = useState<FormatId>('json');
  const isChosen = isChoice(query);
  const address = query.toString();
  const found = useLive(
    useCallback(async () => {
      const quotes = await chooseQuotes(db, new URLSearchParams(address));
      const all = { entries: await readOwnEntries(db), merges: await listMerges(db) };
      return { quotes, own: isChosen ? entriesOf(quotes, all) : all };
    }, [db, address, isChosen]),
  );
  const write = async () => {
    const format = quoteFormats.find((one) => one.id === id);
    if (!found || !format) return;
    let count = 0;
    for (const file of makeFiles(format, found.quotes, found.own, localDay())) {
      if (count++ > 0) await new Promise((passed) => setTimeout(passed, betweenFiles));
      download(file);
    }
    say(countPhrase('exchange.downloaded', count));
  };
  return (
    <ExportPanel
      count={found?.quotes.length}
      entries={found?.own.entries.length ?? 0}
      isChosen={isChosen}
      format={id}
      onFormat={setId}
      onDownload={() => void write()}
    />
  );
}
