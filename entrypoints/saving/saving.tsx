import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { countPhrase } from '../../components/shared/plural.ts';
import { numberFormat } from '../../components/shared/formats.ts';
import css from '../../components/saving/saving.css?inline';
import { placeCard } from '../../core/hover/place-card.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { cite, plainCitation } from '../../core/quotes/citing/cite.ts';
import { textFragment } from '../../core/quotes/citing/text-fragment.ts';
import { longestQuote } from '../../core/quotes/saving/capture-quote.ts';
import { sendMessage, type SaveHow } from '../../messaging/protocol.ts';
import { ask } from '../../page/ask.ts';
import { copyText } from '../../page/clipboard.ts';
import { openStage } from '../../page/host.ts';
import type { SelectedRange } from '../../page/selection.ts';
import { visibleArea } from '../../page/visible-area.ts';
import { capturePage, type PageCapture } from './capture.ts';
import { listPageQuotes } from './page-quotes.ts';
import { PanelView, type PanelActions, type PickerState } from './panel.tsx';
import { createPeople } from './people.ts';
import { linesOf, selectedNow, watchSelection } from './selected.ts';
import { listTicked, type Panel } from './state.ts';

export interface Saving {
  /** Does this with the words that are selected. */
  saveSelection(how: SaveHow): Promise<void>;
  openList(): Promise<void>;
}

/** A name is a short run of words without a full stop. */
const longestName = 60;

/** Saves what is selected, and says what came of it. */
export function serveSaving(signal: AbortSignal): Saving {
  const stage = openStage('saving', css);
  globalThis.sourceContextPage?.ignore(stage.host);
  signal.addEventListener('abort', () => stage.remove());
  const people = createPeople(signal);
  let panel: Panel = { is: 'closed' };
  let lines: readonly DOMRect[] = [];
  let byTouch = false;
  let picker: Pick<PickerState, 'typed' | 'chosen' | 'offered'> = {
    typed: '',
    chosen: undefined,
    offered: [],
  };

  function show(next: Panel): void {
    panel = next;
    draw();
  }

  function draw(): void {
    if (panel.is !== 'closed') stage.raise();
    stage.draw(
      <PanelView
        panel={panel}
        picker={{ ...picker, onType, onChoose }}
        actions={actions}
        isPrivate={browser.extension.inIncognitoContext}
      />,
    );
    place();
  }

  function place(): void {
    const element = stage.element.querySelector<HTMLElement>('.toolbar, .panel:not(.list)');
    if (!element) return;
    element.classList.toggle('touch', byTouch);
    if (byTouch) return;
    const seen = lines.filter(({ bottom, top }) => bottom > 0 && top < innerHeight);
    const at = placeCard(seen.slice(-1), undefined, element.getBoundingClientRect(), visibleArea());
    // Words that were scrolled away leave the panel where it was.
    if (!at) return;
    element.style.left = `${at.left}px`;
    element.style.top = `${at.top}px`;
    element.style.maxHeight = `${at.maxHeight}px`;
  }

  const close = () => show({ is: 'closed' });
  const focusPanel = () =>
    stage.element.querySelector<HTMLElement>('input, [tabindex]')?.focus({ preventScroll: true });

  function tell(text: string, isProblem = false, words?: string): void {
    show({ is: 'told', text, isProblem, ...(words === undefined ? {} : { words }) });
  }

  /** The page and the selection as a stretch of it; says so where there is none, or too much. */
  async function takeSelection(): Promise<{ page: PageCapture; quote: SavedQuote } | undefined> {
    const range = selectedNow();
    if (!range) return void tell(i18n.t('saving.nothing'), true);
    lines = linesOf(range);
    const known = await people.onPage();
    for (const asides of [false, true]) {
      const page = capturePage(known, asides);
      const span = page.spanOf(range);
      if (!span) continue;
      if (span.end - span.start > longestQuote)
        return void tell(i18n.t('saving.tooLong', [numberFormat().format(longestQuote)]), true);
      const quote = page.capture(span);
      if (quote) return { page, quote };
    }
    return void tell(i18n.t('saving.nothing'), true);
  }

  async function write(quotes: readonly SavedQuote[], text: string): Promise<boolean> {
    const request = { quotes: [...quotes], text };
    const written = await ask(() => sendMessage('saveQuotes', request), signal).catch(() => null);
    if (written?.ok) return true;
    show({ is: 'not-saved', why: written?.why ?? 'gone', quotes, text });
    return false;
  }

  async function store(quote: SavedQuote, text: string): Promise<void> {
    if (!(await write([quote], text))) return;
    picker = { typed: '', chosen: undefined, offered: [] };
    show({ is: 'saved', quote, picking: quote.speaker === undefined });
    people.offer('', onOffered);
    void showEarlier(quote);
  }

  async function showEarlier(quote: SavedQuote): Promise<void> {
    if (quote.speaker?.entry === undefined) return;
    const earlier = await ask(() => sendMessage('listEarlier', quote.id), signal);
    if (panel.is === 'saved' && panel.quote === quote) show({ ...panel, earlier });
  }

  function onOffered(offered: PickerState['offered']): void {
    picker = { ...picker, offered };
    draw();
  }

  function onType(typed: string): void {
    const name = typed.trim();
    picker = { ...picker, typed, chosen: name === '' ? undefined : { name } };
    draw();
    people.offer(typed, onOffered);
  }

  function onChoose(chosen: PickerState['chosen']): void {
    picker = { ...picker, typed: chosen?.name ?? '', chosen };
    if (panel.is === 'saved') void setSpeaker();
    else draw();
  }

  async function setSpeaker(): Promise<void> {
    if (panel.is !== 'saved' || !picker.chosen) return;
    const { quote } = panel;
    const speaker = { ...picker.chosen, from: 'reader' as const };
    const edits = [{ id: quote.id, set: { speaker } }];
    const written = await ask(() => sendMessage('amendQuotes', edits), signal).catch(() => null);
    if (!written?.ok) return tell(i18n.t('saving.failed'), true);
    const changed = { ...quote, speaker };
    show({ is: 'saved', quote: changed, picking: false });
    await showEarlier(changed);
  }

  async function copyCitation(): Promise<void> {
    const taken = await takeSelection();
    if (!taken) return;
    const { start, end } = taken.quote.selector;
    const fragment = textFragment(taken.page.joined.text, start, end);
    const words = cite(taken.quote, plainCitation, fragment);
    if (await copyText(words, stage.element)) tell(i18n.t('saving.copied'));
    else tell(i18n.t('saving.notCopied'), true, words);
  }

  async function saveSelection(how: SaveHow): Promise<void> {
    if (how === 'offer') return offer(selectedNow());
    if (how === 'cite') return copyCitation();
    // Pressed again, the shortcut leads into what it has opened.
    if (how === 'save' && panel.is === 'saved') return focusPanel();
    const taken = await takeSelection();
    if (!taken) return;
    const { text } = taken.page.joined;
    if (how === 'save') return store(taken.quote, text);
    const { speaker } = taken.quote;
    picker = { typed: speaker?.name ?? '', chosen: speaker, offered: [] };
    show({ is: 'form', quote: taken.quote, text });
    people.offer('', onOffered);
    focusPanel();
  }

  async function saveForm({ note, tags }: { note: string; tags: string[] }): Promise<void> {
    if (panel.is !== 'form') return;
    const { quote, text } = panel;
    const { chosen } = picker;
    const { speaker: found, ...rest } = quote;
    const speaker =
      chosen?.name === found?.name && chosen?.entry === found?.entry
        ? found
        : chosen && { ...chosen, from: 'reader' as const };
    const words = note.trim();
    await store(
      { ...rest, ...(speaker ? { speaker } : {}), ...(words ? { note: words } : {}), tags },
      text,
    );
  }

  async function undo(): Promise<void> {
    if (panel.is !== 'saved') return;
    const edits = [{ id: panel.quote.id, remove: true as const }];
    const written = await ask(() => sendMessage('amendQuotes', edits), signal).catch(() => null);
    tell(i18n.t(written?.ok ? 'saving.removed' : 'saving.failed'), !written?.ok);
  }

  async function openList(): Promise<void> {
    const page = capturePage(await people.onPage(), false);
    show({
      is: 'list',
      listed: await listPageQuotes(page, signal),
      text: page.joined.text,
    });
    focusPanel();
  }

  async function saveTicked(): Promise<void> {
    if (panel.is !== 'list') return;
    const quotes = listTicked(panel.listed);
    if (await write(quotes, panel.text)) tell(countPhrase('saving.savedMany', quotes.length));
  }

  function openLibrary(place: string): void {
    void ask(() => sendMessage('openLibrary', place), signal).catch(() => undefined);
  }

  function addEntry(name: string, quote?: string): void {
    const query = new URLSearchParams({ add: 'person', name, ...(quote ? { quote } : {}) });
    openLibrary(`entries?${query.toString()}`);
  }

  const actions: PanelActions = {
    save: () => void saveSelection('save'),
    note: () => void saveSelection('note'),
    copyCitation: () => void copyCitation(),
    addEntry: () => addEntry((getSelection()?.toString() ?? '').replace(/\s+/g, ' ').trim()),
    close,
    saveForm: (own) => void saveForm(own),
    saveTicked: () => void saveTicked(),
    saveAgain: () =>
      void (
        panel.is === 'not-saved' &&
        (panel.quotes.length === 1 && panel.quotes[0]
          ? store(panel.quotes[0], panel.text)
          : write(panel.quotes, panel.text).then((ok) => void (ok && close())))
      ),
    copyWords: (words) =>
      void copyText(words, stage.element).then((ok) => ok && tell(i18n.t('saving.copied'))),
    pick: (picking) => {
      if (panel.is === 'saved') show({ ...panel, picking });
      people.offer('', onOffered);
    },
    undo: () => void undo(),
    openLibrary: () =>
      void (panel.is === 'saved' && openLibrary(`quotes?id=${encodeURIComponent(panel.quote.id)}`)),
    addSpeaker: () =>
      void (panel.is === 'saved' && addEntry(panel.quote.speaker?.name ?? '', panel.quote.id)),
    show,
  };

  function offer(range: SelectedRange | undefined): void {
    if (!range) {
      if (panel.is === 'offer') close();
      return;
    }
    // What was just saved stays to be read; a new selection takes its place.
    lines = linesOf(range);
    const words = getSelection()?.toString().trim() ?? '';
    const isName = words.length <= longestName && /^\p{Lu}/u.test(words) && !/[.!?]\s/.test(words);
    show({ is: 'offer', isName });
    // The page is read while the toolbar is looked at, so that saving is at once.
    requestIdleCallback(() => void people.onPage().catch(() => undefined));
  }

  // Pressing a button leaves the words selected; fields take the focus as ever.
  stage.element.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
  });
  const options = { capture: true, passive: true, signal };
  let offeredFor = '';
  watchSelection((range, touch) => {
    byTouch = touch;
    const words = range ? (getSelection()?.toString() ?? '') : '';
    const isBusy = panel.is === 'form' || panel.is === 'list' || panel.is === 'not-saved';
    if (isBusy || (words === offeredFor && panel.is !== 'closed')) return;
    offeredFor = words;
    if (range || panel.is === 'offer') offer(range);
  }, signal);
  for (const type of ['scroll', 'resize'] as const)
    window.addEventListener(
      type,
      () => {
        const range = panel.is === 'closed' ? undefined : selectedNow();
        if (range) lines = linesOf(range);
        requestAnimationFrame(place);
      },
      options,
    );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || panel.is === 'closed' || !event.isTrusted) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      close();
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'pointerdown',
    ({ target }) => {
      const isPassing = panel.is === 'saved' || panel.is === 'told';
      if (isPassing && !stage.contains(target)) close();
    },
    options,
  );
  return { saveSelection, openList };
}
