import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { assembleCard, assembleEntryCard } from '../../core/cards/assemble-card.ts';
import type { Occasion } from '../../core/cards/occasion.ts';
import { sentenceAt, splitSentences } from '../../core/detection/sentences.ts';
import type { Card as CardContent } from '../../core/model/card.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import type { How } from '../../core/hover/machine.ts';
import { Card } from '../../components/card/Card.tsx';
import { joinLines, rectsOf } from './hit-test.ts';
import type { Host } from './host.ts';
import type { Mark } from './painter.ts';
import type { Reading } from './reading.ts';

/** Between the line that a card explains and the card. CSS pixels. */
const gap = 8;
const margin = 8;

interface Shown {
  mark: Mark;
  how: How;
  /** The line of a wrapped mention that the pointer is on. */
  at: { x: number; y: number } | undefined;
  pinned: boolean;
  chosen: EntryKey | undefined;
}

export interface CardView {
  /** Draws the card of a mark; false where its material has not come yet. */
  open(mark: Mark, how: How, at?: { x: number; y: number }): boolean;
  close(): void;
  setPinned(pinned: boolean): void;
  /** Puts the card back beside its mention after the page moved. */
  reposition(): void;
  focus(): void;
  /** Tries again what could not be drawn. */
  refresh(): void;
}

export interface CardViewActions {
  onPin(): void;
  onClose(): void;
}

function occasionOf(mark: Mark, reading: Reading): Occasion {
  const { mention, block } = mark;
  const sentence = sentenceAt(
    splitSentences(block.text, reading.language),
    mention.start,
    block.text,
  );
  const near = [...new Set(block.parts.flatMap(({ node }) => reading.painter.marksIn(node)))].map(
    (one) => one.mention,
  );
  const { day, known } = reading.day();
  return {
    mention,
    onPage: block.text.slice(mention.start, mention.end).replace(/\s+/g, ' '),
    passage: block.text,
    near: near.filter(
      (one) => one !== mention && sentence.start <= one.start && one.end <= sentence.end,
    ),
    article: reading.article(),
    topic: reading.cards.topic(),
    day,
    dayKnown: known,
  };
}

export function createCardView(host: Host, reading: Reading, actions: CardViewActions): CardView {
  let shown: Shown | undefined;

  const contentOf = ({ mark, chosen }: Shown): CardContent | undefined => {
    const occasion = occasionOf(mark, reading);
    const material = chosen === undefined ? undefined : reading.cards.materials.get(chosen);
    return material
      ? assembleEntryCard(material, occasion)
      : assembleCard(reading.cards.materials, occasion);
  };
  const element = () => host.root.querySelector<HTMLElement>('.card');

  const choose = (chosen: EntryKey | undefined) => {
    if (!shown) return;
    shown = { ...shown, chosen };
    draw();
    element()?.focus();
  };
  const draw = (): boolean => {
    const content = shown && contentOf(shown);
    if (!shown || !content) return false;
    const { pinned, how, chosen } = shown;
    const onBack = chosen === undefined ? undefined : () => choose(undefined);
    host.draw(
      <Card
        card={content}
        sheet={how === 'touch'}
        actions={{ ...actions, pinned, onBack }}
        onChoose={choose}
      />,
    );
    place();
    return true;
  };
  const place = () => {
    const card = element();
    if (!shown || !card || shown.how === 'touch') return;
    const { mark, at } = shown;
    const rects = joinLines(rectsOf(mark));
    const [first] = rects;
    // The mention is gone or hidden: the card stays where it is until the machine closes it.
    if (!first) return;
    const reference = {
      getBoundingClientRect: () =>
        rects.find((rect) => at && at.y >= rect.top - 1 && at.y <= rect.bottom + 1) ?? first,
      getClientRects: () => rects,
    };
    const middleware = [
      ...(at ? [inline({ x: at.x, y: at.y })] : [inline()]),
      offset(gap),
      flip({ padding: margin, fallbackStrategy: 'bestFit' }),
      shift({ padding: margin }),
      size({
        padding: margin,
        apply: ({ availableHeight }) => {
          card.style.maxHeight = `${Math.max(120, Math.min(460, availableHeight))}px`;
        },
      }),
    ];
    void computePosition(reference, card, {
      placement: 'bottom-start',
      strategy: 'fixed',
      middleware,
    }).then(({ x, y }) => {
      card.style.left = `${x}px`;
      card.style.top = `${y}px`;
    });
  };
  return {
    open(mark, how, at) {
      shown = { mark, how, at, pinned: false, chosen: undefined };
      host.raise();
      return draw();
    },
    close() {
      shown = undefined;
      host.draw(<></>);
    },
    setPinned(pinned) {
      if (!shown) return;
      shown = { ...shown, pinned };
      draw();
    },
    reposition() {
      if (!shown) return;
      // After scrolling, the point that chose a line of the mention is no longer on it.
      shown = { ...shown, at: undefined };
      place();
    },
    focus: () => element()?.focus({ preventScroll: true }),
    refresh() {
      if (!shown || element() || !draw()) return;
      if (shown.how === 'keyboard') element()?.focus({ preventScroll: true });
    },
  };
}
