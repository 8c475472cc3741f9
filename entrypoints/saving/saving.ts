import { i18n } from '#i18n';
import { citationWords } from '../../components/shared/citation-words.ts';
import { numberFormat } from '../../components/shared/formats.ts';
import { countPhrase } from '../../components/shared/plural.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { cite } from '../../core/quotes/citing/cite.ts';
import { templateOf } from '../../core/quotes/citing/citation-styles.ts';
import { textFragment } from '../../core/quotes/citing/text-fragment.ts';
import { longestQuote } from '../../core/quotes/saving/capture-quote.ts';
import type { SaveHow } from '../../messaging/protocol.ts';
import { copyText } from '../../page/clipboard.ts';
import { getCitation } from '../../storage/citation.ts';
import { capturePage, type PageCapture } from './capture.ts';
import { createSpeakerChoice } from './choose-speaker.ts';
import { serveOffer } from './offer.ts';
import { listPageQuotes } from './page-quotes.ts';
import type { PanelActions } from './panel.tsx';
import { createPeople } from './people.ts';
import { listTicked } from './state.ts';
import { createStore } from './store.ts';
import { createView } from './view.tsx';

export interface Saving {
  /** Does this with the words that are selected. */
  saveSelection(how: SaveHow): Promise<void>;
  openList(): Promise<void>;
}

/** Saves what is selected, and says what came of it. */
export function serveSaving(signal: AbortSignal): Saving {
  const people = createPeople(signal);
  const store = createStore(signal);
  let isTaking = false;

  const close = () => view.show({ is: 'closed' });
  const tell = (text: string, isProblem = false, words?: string) =>
    view.show({ is: 'told', text, isProblem, ...(words === undefined ? {} : { words }) });
  const speaker = createSpeakerChoice({
    view: () => view,
    people,
    store,
    onSet: (quote) => showSaved(quote, false),
    onFailed: () => tell(i18n.t('saving.failed'), true),
  });

  /** The page and the selected words as a quote; says so where there are none, or too many. */
  async function take(): Promise<{ page: PageCapture; quote: SavedQuote } | undefined> {
    const range = offer.take();
    const known = await people.onPage();
    for (const asidesToo of range ? [false, true] : []) {
      const page = capturePage(known, asidesToo);
      const span = range && page.spanOf(range);
      if (!span) continue;
      if (span.end - span.start > longestQuote)
        return void tell(i18n.t('saving.tooLong', [numberFormat().format(longestQuote)]), true);
      people.sortBy(page.listNear(span));
      const quote = page.capture(span);
      if (quote) return { page, quote };
    }
    return void tell(i18n.t('saving.nothing'), true);
  }

  async function save(quote: SavedQuote, text: string): Promise<void> {
    const problem = await store.save([quote], text);
    if (problem) return view.show(problem);
    view.setPicker({ typed: '', chosen: undefined, offered: [] });
    showSaved(quote, quote.speaker === undefined);
  }

  function showSaved(quote: SavedQuote, picking: boolean): void {
    view.show({ is: 'saved', quote, picking });
    if (picking) speaker.offer('');
    // Whoever saves other words meanwhile does not wait for it.
    void showEarlier(quote);
  }

  async function showEarlier(quote: SavedQuote): Promise<void> {
    const earlier = await store.listEarlier(quote);
    const panel = view.panel();
    if (panel.is === 'saved' && panel.quote === quote) view.show({ ...panel, earlier });
  }

  async function copyCitation(): Promise<void> {
    const taken = await take();
    if (!taken) return;
    const { start, end } = taken.quote.selector;
    const fragment = textFragment(taken.page.joined.text, start, end);
    const template = templateOf(await getCitation(), citationWords());
    const words = cite(taken.quote, template, fragment);
    if (await copyText(words, view.stage.element)) tell(i18n.t('saving.copied'));
    else tell(i18n.t('saving.notCopied'), true, words);
  }

  async function openForm(quote: SavedQuote, text: string): Promise<void> {
    const { speaker: found } = quote;
    view.setPicker({ typed: found?.name ?? '', chosen: found, offered: [] });
    view.show({ is: 'form', quote, text });
    speaker.offer('');
    view.focus('textarea');
  }

  async function saveForm({ note, tags }: { note: string; tags: string[] }): Promise<void> {
    const panel = view.panel();
    if (panel.is !== 'form') return;
    const { speaker: found, ...rest } = panel.quote;
    const { chosen } = view.picker();
    const isFound = chosen?.name === found?.name && chosen?.entry === found?.entry;
    const said = isFound ? found : chosen && { ...chosen, from: 'reader' as const };
    const words = note.trim();
    const quote = { ...rest, ...(said && { speaker: said }), ...(words && { note: words }), tags };
    await save(quote, panel.text);
  }

  async function undo(): Promise<void> {
    const panel = view.panel();
    if (panel.is !== 'saved') return;
    const done = await store.amend([{ id: panel.quote.id, remove: true }]);
    tell(i18n.t(done ? 'saving.removed' : 'saving.failed'), !done);
  }

  async function saveMany(quotes: readonly SavedQuote[], text: string): Promise<void> {
    const problem = await store.save(quotes, text);
    if (problem) view.show(problem);
    else tell(countPhrase('saving.savedMany', quotes.length));
  }

  function addEntry(name: string, quote?: string): void {
    const query = new URLSearchParams({ add: 'person', name, ...(quote ? { quote } : {}) });
    store.openLibrary(`entries?${query.toString()}`);
  }

  const actions: PanelActions = {
    ...speaker.actions,
    save: () => void saveSelection('save'),
    note: () => void saveSelection('note'),
    copyCitation: () => void copyCitation(),
    addEntry: () => addEntry(offer.words()),
    close,
    show: (panel) => view.show(panel),
    saveForm: (own) => void saveForm(own),
    saveTicked() {
      const panel = view.panel();
      if (panel.is === 'list') void saveMany(listTicked(panel.listed), panel.text);
    },
    saveAgain() {
      const panel = view.panel();
      if (panel.is === 'not-saved') void saveMany(panel.quotes, panel.text);
    },
    copyWords: (words) =>
      void copyText(words, view.stage.element).then((ok) => ok && tell(i18n.t('saving.copied'))),
    undo: () => void undo(),
    openLibrary() {
      const panel = view.panel();
      if (panel.is === 'saved')
        store.openLibrary(`quotes?id=${encodeURIComponent(panel.quote.id)}`);
    },
    addSpeaker() {
      const panel = view.panel();
      if (panel.is === 'saved') addEntry(panel.quote.speaker?.name ?? '', panel.quote.id);
    },
  };
  const view = createView(actions, signal);
  // Asked while the toolbar is looked at, so that saving is at once.
  const offer = serveOffer(view, () => requestIdleCallback(() => void people.onPage()), signal);

  async function saveSelection(how: SaveHow): Promise<void> {
    if (how === 'offer' || how === 'offer-by-touch') return offer.make(how === 'offer-by-touch');
    // Whatever a shortcut asks for, what is typed in the form is not lost.
    if (view.panel().is === 'form') return view.focus('textarea');
    if (how === 'cite') return copyCitation();
    // Pressed again, the shortcut leads into what it has opened.
    if (how === 'save' && view.panel().is === 'saved') return view.focus('.panel');
    // Pressed again before the first press is answered, it is the same wish.
    if (isTaking) return;
    isTaking = true;
    try {
      const taken = await take();
      if (!taken) return;
      const { text } = taken.page.joined;
      await (how === 'save' ? save(taken.quote, text) : openForm(taken.quote, text));
    } finally {
      isTaking = false;
    }
  }

  async function openList(): Promise<void> {
    if (view.panel().is === 'form') return view.focus('textarea');
    const page = capturePage(await people.onPage(), false);
    const listed = await listPageQuotes(page, signal);
    view.show({ is: 'list', listed, text: page.joined.text });
    view.focus('.panel');
  }

  return { saveSelection, openList };
}
