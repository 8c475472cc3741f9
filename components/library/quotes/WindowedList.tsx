import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberFormat } from '../../shared/formats.ts';

interface WindowedListProps<T> {
  items: readonly T[];
  keyOf(item: T): string;
  label: string;
  /** Of a row, in CSS pixels at a text size of 16; all rows are equally high. */
  rowHeight: number;
  children(item: T, isCurrent: boolean): ComponentChildren;
}

/** Rows beyond the edges of the window that are drawn, so that scrolling shows no gap. */
const margin = 6;
/** Lists that are no longer come to be drawn whole: the browser's own search then reaches all of them. */
const mostWhole = 200;
/** Milliseconds without a change until they are; a list for every stroke need not be whole. */
const wholeAfter = 400;
/** Browsers do not lay out elements that are much higher (Firefox: 17.9 million pixels). */
const highest = 15_000_000;
/** Rows that go on paper, some hundred pages; of more, no browser makes a page in time. */
const mostPrinted = 2_000;

const steps: Readonly<Record<string, (at: number, page: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, page) => at + page,
  PageUp: (at, page) => at - page,
  Home: () => 0,
  End: (_, __, count) => count - 1,
};

/** Whether the page is being put on paper. */
function usePrinting(): boolean {
  const [isPrinting, tell] = useState(false);
  useEffect(() => {
    const begin = () => tell(true);
    const end = () => tell(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

/**
 * A list of any length of which only the rows in view are in the document, and all on paper. Tab reaches one row; arrow
 * keys, Page Up, Page Down, Home and End lead to the others.
 */
export function WindowedList<T>(props: WindowedListProps<T>) {
  const { items, keyOf, label, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: 20 });
  const [current, setCurrent] = useState(0);
  const [settled, setSettled] = useState<readonly T[]>();
  const movedRef = useRef(false);
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  const height = props.rowHeight * scale;
  const isPrinting = usePrinting();
  const count = Math.min(items.length, isPrinting ? mostPrinted : Math.floor(highest / height));
  const at = Math.min(current, count - 1);

  useEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const from = Math.max(0, Math.floor(-top / height) - margin);
      const to = Math.ceil((innerHeight - top) / height) + margin;
      setSeen((old) => (old.from === from && old.to === to ? old : { from, to }));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    // What stands above may open and close.
    const growing = new ResizeObserver(look);
    growing.observe(document.body);
    return () => {
      growing.disconnect();
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [height, items]);

  useEffect(() => {
    const timer = setTimeout(() => setSettled(items), wholeAfter);
    return () => clearTimeout(timer);
  }, [items]);

  useLayoutEffect(() => {
    if (!movedRef.current) return;
    movedRef.current = false;
    const row = list.current?.querySelector<HTMLElement>('li.current > button');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const isWhole = isPrinting || (count <= mostWhole && settled === items);
  const from = isWhole ? 0 : Math.min(seen.from, count);
  const to = isWhole ? count : Math.min(seen.to, count);
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  // The row that has the focus stays in the document wherever the window goes.
  if (at >= 0 && (at < from || at >= to)) shown.push(at);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const page = Math.max(1, Math.floor(innerHeight / height) - 1);
    const next = Math.max(0, Math.min(count - 1, step(at, page, count)));
    if (next === at) return;
    movedRef.current = true;
    setCurrent(next);
  };
  return (
    <>
      <ul
        ref={list}
        class="windowed"
        aria-label={label}
        style={{ blockSize: `${count * height}px` }}
        onKeyDown={onKeyDown}
        onFocusIn={({ target }) => {
          const row = (target as Element).closest('li');
          if (row) setCurrent(Number(row.getAttribute('aria-posinset')) - 1);
        }}
      >
        {shown.map((i) => {
          const item = items[i] as T;
          return (
            <li
              key={keyOf(item)}
              class={i === at ? 'current' : undefined}
              aria-setsize={items.length}
              aria-posinset={i + 1}
              style={{ insetBlockStart: `${i * height}px`, blockSize: `${height}px` }}
            >
              {children(item, i === at)}
            </li>
          );
        })}
      </ul>
      {count < items.length && (
        <p class="hint">{i18n.t('quotes.listEnds', [numberFormat().format(count)])}</p>
      )}
    </>
  );
}
