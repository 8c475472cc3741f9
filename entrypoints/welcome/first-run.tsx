import { useCallback, useEffect, useState } from 'preact/hooks';
import { uiLanguage } from '../../components/shared/formats.ts';
import { useStored } from '../../components/shared/use-stored.ts';
import { useWatched } from '../../components/shared/use-watched.ts';
import { markStep, type Return, type StepId } from '../../components/welcome/model.ts';
import { Welcome, type WelcomeActions } from '../../components/welcome/Welcome.tsx';
import { stripAddress } from '../../core/article/strip-address.ts';
import { languages } from '../../core/detection/languages/index.ts';
import { withSite } from '../../core/model/reading.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { askForAccess, isAccessWithheld, watchAccess } from '../../page/from-outside/access.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { readQuotesOf } from '../../storage/quotes.ts';
import { changeReading, getReading, readSite, watchReading } from '../../storage/settings.ts';
import { watch } from '../../storage/watch.ts';
import { writeEdits } from '../../storage/write-edits.ts';
import { keepSteps, readSteps } from './kept-steps.ts';
import { noticeSteps } from './notice-steps.ts';

/** Of the texts' own language: a browser in German has them in English. */
function listLanguages(): string {
  const language = uiLanguage();
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const list = new Intl.ListFormat(language);
  return list.format(languages.map(({ code }) => names.of(code) ?? code));
}

/** Words that were saved before this page was loaded have been come back to. */
function tellReturn(quotes: readonly SavedQuote[]): Return {
  if (quotes.length === 0) return 'nothing saved';
  const loaded = new Date(performance.timeOrigin).toISOString();
  return quotes.some(({ savedAt }) => savedAt < loaded) ? 'back' : 'not left';
}

function useSteps(hasSaved: boolean) {
  const [steps, setSteps] = useState(readSteps);
  const mark = useCallback(
    (id: StepId, how: 'done' | 'skipped') => setSteps((now) => markStep(now, id, how)),
    [],
  );
  useEffect(() => noticeSteps((id) => mark(id, 'done')), [mark]);
  useEffect(() => {
    if (hasSaved) mark('save', 'done');
  }, [hasSaved, mark]);
  useEffect(() => keepSteps(steps), [steps]);
  return { steps, mark };
}

/** Joins the first-run page to the store, and to what the scripts show on its sample. */
export function FirstRun({ db }: { db: SourceContextDatabase }) {
  const readTried = useCallback(() => readQuotesOf(db, stripAddress(location.href)), [db]);
  const quotes = useWatched(watch, readTried) ?? [];
  const [removal, tellRemoval] = useState<'none' | 'done' | 'failed'>('none');
  const { steps, mark } = useSteps(quotes.length > 0);
  const reading = useStored(getReading, watchReading);
  const withheld = useStored(isAccessWithheld, watchAccess) ?? false;

  async function removeTried(): Promise<void> {
    const edits = quotes.map(({ id }) => ({ table: 'quotes' as const, id, remove: true as const }));
    const { ok } = await writeEdits(db, edits);
    tellRemoval(ok ? 'done' : 'failed');
    globalThis.sourceContextFinding?.refresh();
    // Where it went to other devices already, it goes from there too.
    await sendMessage('noteEdit').catch(() => undefined);
  }

  const actions: WelcomeActions = {
    onSkip: (id) => mark(id, 'skipped'),
    onComeBack: () => location.reload(),
    onShowSaved() {
      const [first] = quotes;
      if (first) globalThis.sourceContextFinding?.show(first.id);
    },
    onRemoveTried: () => void removeTried(),
    onSites: (sites) => void changeReading((now) => ({ ...now, sites })),
    onSite: (site, on) => void changeReading((now) => withSite(now, site, on)),
    onGrant: () => void askForAccess().catch(() => false),
    siteOf: readSite,
  };
  const tried = quotes.map(({ id, selector: { exact } }) => ({
    id,
    words: exact.replace(/\s+/g, ' '),
  }));
  const comesBack = tellReturn(quotes);
  return (
    <Welcome
      state={{ steps, comesBack, tried, removal, reading, withheld, languages: listLanguages() }}
      actions={actions}
    />
  );
}
