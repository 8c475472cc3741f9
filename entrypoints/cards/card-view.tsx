import { render, type VNode } from 'preact';
import { assembleCard, assembleLedCard } from '../../core/cards/assemble-card.ts';
import type { Card as CardContent } from '../../core/model/card.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import type { How } from '../../core/hover/machine.ts';
import { placeCard } from '../../core/hover/place-card.ts';
import { Card } from '../../components/card/Card.tsx';
import { joinLines, rectsOf } from '../../page/rects.ts';
import { visibleArea } from '../../page/visible-area.ts';
import type { Stage } from '../../page/host.ts';
import type { Materials } from './materials.ts';
import { occasionOf } from './occasion-of.ts';
import type { Mark, Reading } from '../../messaging/page-reading.ts';

interface Shown {
  mark: Mark;
  how: How;
  /** The line of a wrapped mention that the pointer is on. */
  at: { x: number; y: number } | undefined;
  pinned: boolean;
  /** The entries that names in cards led to, the last of them shown. */
  trail: readonly EntryKey[];
  /** As large as the card wants to be. To grow and shrink for it again would scroll what is being read. */
  size?: DOMRect;
}

export interface CardView {
  /** Works out and draws ahead the card of a mark that the pointer has come to rest on, while the dwell runs. */
  prepare(mark: Mark): void;
  /** Draws the card of a mark; false where its material has not come yet. */
  open(mark: Mark, how: How, at?: { x: number; y: number }): boolean;
  close(): void;
  setPinned(pinned: boolean): void;
  /** Puts the card back beside its mention after the page moved; anew where the window is another size. */
  reposition(anew?: boolean): void;
  focus(): void;
  /** Tries again what could not be drawn. */
  refresh(): void;
  /** Draws a card where nobody sees it: the first of a page is cold, and took three times as long. */
  rehearse(): void;
}

export interface CardViewActions {
  onPin(): void;
  onClose(): void;
  onPanel(): void;
  /** Be quiet about an entry until something new; undefined where nothing may be kept. */
  onSnooze: ((key: EntryKey) => void) | undefined;
  /** Told of every entry whose card is seen. */
  onLook(key: EntryKey): void;
}

export function createCardView(
  host: Stage,
  reading: Reading,
  materials: Materials,
  actions: CardViewActions,
): CardView {
  let shown: Shown | undefined;
  let prepared: { mark: Mark; content: CardContent; view: VNode } | undefined;

  const contentOf = ({ mark, trail }: Pick<Shown, 'mark' | 'trail'>): CardContent | undefined => {
    const chosen = trail.at(-1);
    if (prepared?.mark === mark && chosen === undefined) return prepared.content;
    const occasion = occasionOf(mark, reading, materials);
    if (chosen === undefined) return assembleCard(materials.byEntry, occasion);
    const material = materials.byEntry.get(chosen);
    return material && assembleLedCard(material, occasion);
  };
  const element = () => host.element.querySelector<HTMLElement>('.card');

  const follow = (trail: readonly EntryKey[]) => {
    if (!shown) return;
    delete shown.size;
    shown.trail = trail;
    draw(lines());
    element()?.focus();
  };
  const choose = async (key: EntryKey) => {
    const before = shown;
    const trail = shown?.trail;
    await materials.bring(key);
    const isStill = shown === before && shown?.trail === trail;
    if (trail && isStill && materials.byEntry.has(key)) follow([...trail, key]);
  };
  const viewOf = (
    card: CardContent,
    sheet: boolean,
    more: { pinned: boolean; onBack?: (() => void) | undefined },
  ) => <Card card={card} sheet={sheet} actions={{ ...actions, ...more }} onChoose={choose} />;
  const lines = (): readonly DOMRect[] => (shown ? joinLines(rectsOf(shown.mark)) : []);
  /** Without rectangles the card stays where it stands, under the pointer. */
  const draw = (rects?: readonly DOMRect[]): boolean => {
    const content = shown && contentOf(shown);
    if (!shown || !content) return false;
    if (content.type === 'entry') actions.onLook(content.key);
    const { pinned, how, trail } = shown;
    const onBack = trail.length > 0 ? () => follow(trail.slice(0, -1)) : undefined;
    // The same view, not one like it: that one is not drawn again.
    const isAhead = prepared?.content === content && how !== 'touch' && !pinned;
    const view = isAhead && prepared?.view;
    host.draw(view || viewOf(content, how === 'touch', { pinned, onBack }));
    if (rects) place(rects);
    return true;
  };
  const place = (rects: readonly DOMRect[] = lines()) => {
    const card = element();
    if (!shown || !card || shown.how === 'touch') return;
    if (!shown.size) {
      card.style.maxHeight = '';
      // The only layout that is asked for.
      shown.size = card.getBoundingClientRect();
    }
    const place = placeCard(rects, shown.at, shown.size, visibleArea());
    // The mention is gone or hidden: the card stays where it is until the machine closes it.
    if (!place) return;
    card.style.maxHeight = `${place.maxHeight}px`;
    card.style.left = `${place.left}px`;
    card.style.top = `${place.top}px`;
  };
  return {
    prepare(mark) {
      if (shown) return;
      const content = contentOf({ mark, trail: [] });
      prepared = content && { mark, content, view: viewOf(content, false, { pinned: false }) };
      if (prepared) host.drawAhead(prepared.view);
    },
    open(mark, how, at) {
      shown = { mark, how, at, pinned: false, trail: [] };
      // Asked for while the page's layout is whole; after it only the one with the card in it is needed.
      const rects = lines();
      host.raise(mark.pieces[0]?.node);
      return draw(rects);
    },
    close() {
      shown = undefined;
      prepared = undefined;
      host.draw(<></>);
    },
    setPinned(pinned) {
      if (!shown) return;
      shown = { ...shown, pinned };
      draw();
    },
    reposition(anew) {
      if (!shown) return;
      if (anew) delete shown.size;
      // After scrolling, the point that chose a line of the mention is no longer on it.
      shown.at = undefined;
      place();
    },
    focus: () => element()?.focus({ preventScroll: true }),
    rehearse() {
      const mark = reading.marks.inOrder().find(({ mention }) => mention.entry !== null);
      const content = mark && contentOf({ mark, trail: [] });
      if (!content) return;
      const aside = document.createElement('div');
      render(viewOf(content, false, { pinned: false }), aside);
      render(null, aside);
    },
    refresh() {
      prepared = undefined;
      if (!shown || element() || !draw(lines())) return;
      if (shown.how === 'keyboard') element()?.focus({ preventScroll: true });
    },
  };
}
