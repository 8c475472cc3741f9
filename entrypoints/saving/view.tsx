import { browser } from 'wxt/browser';
import css from '../../components/saving/saving.css?inline';
import { placeCard } from '../../core/hover/place-card.ts';
import { openStage, type Stage } from '../../page/host.ts';
import { visibleArea } from '../../page/visible-area.ts';
import { PanelView, type PanelActions, type PickerState } from './panel.tsx';
import type { Panel } from './state.ts';

/** The stage where words are saved: shows one panel at a time beside the selected words. */
export interface SavingView {
  stage: Stage;
  panel(): Panel;
  show(panel: Panel): void;
  picker(): Picker;
  /** Changes what the picker of speakers shows, in whichever panel it stands. */
  setPicker(change: Partial<Picker>): void;
  /** Where the selected words stand now, and whether a finger selected them. */
  setLines(lines: readonly DOMRect[], byTouch: boolean): void;
  focus(selector: string): void;
}

export type Picker = Pick<PickerState, 'typed' | 'chosen' | 'offered'>;

export function createView(actions: PanelActions, signal: AbortSignal): SavingView {
  const stage = openStage('saving', css);
  globalThis.sourceContextPage?.ignore(stage.host);
  signal.addEventListener('abort', () => stage.remove());
  let panel: Panel = { is: 'closed' };
  let picker: Picker = { typed: '', chosen: undefined, offered: [] };
  let lines: readonly DOMRect[] = [];
  let byTouch = false;

  function place(): void {
    const element = stage.element.querySelector<HTMLElement>('.toolbar, .panel:not(.list)');
    if (!element) return;
    element.classList.toggle('touch', byTouch);
    element.style.maxHeight = '';
    if (byTouch) return;
    const seen = lines.filter(({ bottom, top }) => bottom > 0 && top < innerHeight);
    const at = placeCard(seen.slice(-1), undefined, element.getBoundingClientRect(), visibleArea());
    // Words that were scrolled away leave the panel where it was.
    if (!at) return;
    element.style.left = `${at.left}px`;
    element.style.top = `${at.top}px`;
    element.style.maxHeight = `${at.maxHeight}px`;
  }

  function draw(): void {
    const isPrivate = browser.extension.inIncognitoContext;
    stage.draw(<PanelView panel={panel} picker={picker} actions={actions} isPrivate={isPrivate} />);
    place();
  }

  // Pressing a button leaves the words selected; fields take the focus as ever.
  stage.element.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
  });
  return {
    stage,
    panel: () => panel,
    show(next) {
      if (panel.is === 'closed' && next.is !== 'closed') stage.raise();
      panel = next;
      draw();
    },
    picker: () => picker,
    setPicker(change) {
      picker = { ...picker, ...change };
      draw();
    },
    setLines(next, touch) {
      lines = next;
      byTouch = touch;
      place();
    },
    focus(selector) {
      stage.element.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    },
  };
}
