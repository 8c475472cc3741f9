import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

/** From one bin to another, both included. */
export interface BinRange {
  from: number;
  to: number;
}

interface BrushProps {
  count: number;
  range: BinRange;
  describe(bin: number): string;
  /** Undefined takes the range back. */
  onRange(range: BinRange | undefined): void;
  children: ComponentChildren;
}

type End = 'from' | 'to';

/** What keys do at an end of the range, in bins. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  PageDown: (at, count) => at - Math.ceil(count / 10),
  PageUp: (at, count) => at + Math.ceil(count / 10),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A range over a plot: drawn with the pointer, or moved at its two ends by keys. Escape takes it back. */
export function Brush({ count, range, describe, onRange, children }: BrushProps) {
  const [drawn, setDrawn] = useState<{ anchor: number; at: number }>();
  const shown: BinRange = drawn
    ? { from: Math.min(drawn.anchor, drawn.at), to: Math.max(drawn.anchor, drawn.at) }
    : range;
  const isAll = shown.from === 0 && shown.to === count - 1;
  const binAt = (element: Element, x: number) => {
    const box = element.getBoundingClientRect();
    const at = Math.floor(((x - box.left) / box.width) * count);
    return Math.max(0, Math.min(count - 1, at));
  };
  const move = (end: End, event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const to = step(range[end], count);
    const next =
      end === 'from'
        ? { ...range, from: Math.max(0, Math.min(to, range.to)) }
        : { ...range, to: Math.min(count - 1, Math.max(to, range.from)) };
    onRange(next);
  };
  const handle = (end: End) => (
    <div
      class={`handle ${end}`}
      role="slider"
      tabIndex={0}
      aria-label={i18n.t(`quotes.timeline.${end}`)}
      aria-valuemin={end === 'from' ? 0 : shown.from}
      aria-valuemax={end === 'from' ? shown.to : count - 1}
      aria-valuenow={shown[end]}
      aria-valuetext={describe(shown[end])}
      style={{ insetInlineStart: `${((shown[end] + (end === 'to' ? 1 : 0)) / count) * 100}%` }}
      onKeyDown={(event) => move(end, event)}
    />
  );
  return (
    <div
      class="brush"
      dir="ltr"
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        setDrawn(undefined);
        onRange(undefined);
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const at = binAt(event.currentTarget, event.clientX);
        const handle = (event.target as Element).closest('.handle');
        // A handle that is drawn leaves the other end where it is.
        const anchor = !handle ? at : handle.matches('.from') ? range.to : range.from;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawn({ anchor, at });
      }}
      onPointerMove={({ currentTarget, clientX }) => {
        if (drawn) setDrawn({ ...drawn, at: binAt(currentTarget, clientX) });
      }}
      onPointerUp={() => {
        if (drawn) onRange(shown);
        setDrawn(undefined);
      }}
      onPointerCancel={() => setDrawn(undefined)}
    >
      {children}
      {!isAll && (
        <>
          <div class="veil" style={{ inset: `0 ${100 - (shown.from / count) * 100}% 0 0` }} />
          <div class="veil" style={{ inset: `0 0 0 ${((shown.to + 1) / count) * 100}%` }} />
        </>
      )}
      {handle('from')}
      {handle('to')}
    </div>
  );
}
