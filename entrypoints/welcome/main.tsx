import { render } from 'preact';
import { i18n } from '#i18n';
import { markStep, type Return, type StepId } from '../../components/welcome/model.ts';
import {
  Welcome,
  type WelcomeActions,
  type WelcomeState,
} from '../../components/welcome/Welcome.tsx';
import { stripAddress } from '../../core/article/strip-address.ts';
import { languages } from '../../core/detection/languages/index.ts';
import { withSite, type Reading } from '../../core/model/reading.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { askForAccess, isAccessWithheld, watchAccess } from '../../page/from-outside/access.ts';
import { SourceContextDatabase } from '../../storage/database.ts';
import { readQuotesOf } from '../../storage/quotes.ts';
import { getReading, readSite, setReading, watchReading } from '../../storage/settings.ts';
import { watch } from '../../storage/watch.ts';
import { writeEdits } from '../../storage/write-edits.ts';
import { keepSteps, readSteps } from './kept-steps.ts';
import { noticeSteps } from './notice-steps.ts';
import { loadScript, readThisPage } from './page-scripts.ts';
import { describeSample } from './sample-head.ts';

const root = document.querySelector('#welcome')!;
document.documentElement.lang = i18n.t('popup.language');
document.title = i18n.t('welcome.title');

const db = new SourceContextDatabase();
const never = new AbortController().signal;

function listLanguages(): string {
  // Of the texts' own language: a browser in German has them in English.
  const language = i18n.t('popup.language');
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const list = new Intl.ListFormat(language);
  return list.format(languages.map(({ code }) => names.of(code) ?? code));
}

let state: WelcomeState = {
  steps: readSteps(),
  comesBack: 'nothing saved',
  tried: [],
  removal: 'none',
  reading: undefined,
  withheld: false,
  languages: listLanguages(),
};

function show(change: Partial<WelcomeState>): void {
  state = { ...state, ...change };
  render(<Welcome state={state} actions={actions} />, root);
}

function take(id: StepId, how: 'done' | 'skipped'): void {
  const steps = markStep(state.steps, id, how);
  keepSteps(steps);
  show({ steps });
}

/** Words that were saved before this page was loaded have been come back to. */
function tellReturn(quotes: readonly SavedQuote[]): Return {
  if (quotes.length === 0) return 'nothing saved';
  const loaded = new Date(performance.timeOrigin).toISOString();
  return quotes.some(({ savedAt }) => savedAt < loaded) ? 'back' : 'not left';
}

function showTried(quotes: readonly SavedQuote[]): void {
  const tried = quotes.map(({ id, selector }) => ({
    id,
    words: selector.exact.replace(/\s+/g, ' '),
  }));
  show({ tried, comesBack: tellReturn(quotes) });
  if (tried.length > 0) take('save', 'done');
}

/** Another window may have changed the sites since this one opened. */
async function changeReading(change: (reading: Reading) => Reading): Promise<void> {
  await setReading(change(await getReading()));
}

async function removeTried(): Promise<void> {
  const edits = state.tried.map(({ id }) => ({
    table: 'quotes' as const,
    id,
    remove: true as const,
  }));
  const written = await writeEdits(db, edits);
  show({ removal: written.ok ? 'done' : 'failed' });
  globalThis.sourceContextFinding?.refresh();
  // Where it went to other devices already, it goes there too.
  await sendMessage('noteEdit').catch(() => undefined);
}

const actions: WelcomeActions = {
  onSkip: (id) => take(id, 'skipped'),
  onComeBack: () => location.reload(),
  onShowSaved() {
    const [first] = state.tried;
    if (first) globalThis.sourceContextFinding?.show(first.id);
  },
  onRemoveTried: () => void removeTried(),
  onSites: (sites) => void changeReading((reading) => ({ ...reading, sites })),
  onSite: (site, on) => void changeReading((reading) => withSite(reading, site, on)),
  onGrant: () => void askForAccess().catch(() => false),
  siteOf: readSite,
};

show({});
describeSample();
noticeSteps((id) => take(id, 'done'));
watch(() => readQuotesOf(db, stripAddress(location.href)), showTried, never);
watchReading((reading) => show({ reading }), never);
void getReading().then((reading) => show({ reading }));
const lookAtAccess = async () => show({ withheld: await isAccessWithheld() });
watchAccess(() => void lookAtAccess());
void lookAtAccess();
await readThisPage();
// What was saved here before is shown again, as the loader has it done on a site's pages.
await loadScript('/finding.js');
