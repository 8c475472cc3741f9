import type { ChromiumPage } from '../in-chromium.ts';

/**
 * What is too small to be pressed, with its size. WCAG 2.2, 2.5.8: 24 CSS pixels each way, or so much
 * room around it that a circle of 24 pixels about its middle meets no other target; links in running
 * text are free. For fingers the bar is 44 pixels (2.5.5), and only running text is free.
 */
export function smallTargets(page: ChromiumPage, least: 24 | 44): Promise<string[]> {
  return page.evaluate(
    ({ least, interactive }) => {
      const canBePressed = (one: HTMLElement) =>
        one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled');
      const targets = [...document.querySelectorAll<HTMLElement>(interactive)].filter(canBePressed);

      /** Its box and its label's: pressing a label presses what it names. */
      const boxOf = (one: HTMLElement): DOMRect => {
        const boxes = [one, ...((one as HTMLInputElement).labels ?? [])].map((part) =>
          part.getBoundingClientRect(),
        );
        const [left, top] = [
          Math.min(...boxes.map((box) => box.left)),
          Math.min(...boxes.map((box) => box.top)),
        ];
        const [right, bottom] = [
          Math.max(...boxes.map((box) => box.right)),
          Math.max(...boxes.map((box) => box.bottom)),
        ];
        return new DOMRect(left, top, right - left, bottom - top);
      };

      const isInText = (one: HTMLElement) =>
        getComputedStyle(one).display === 'inline' &&
        [...(one.parentElement?.childNodes ?? [])].some(
          (beside) =>
            beside !== one &&
            beside.textContent?.trim() &&
            !(beside as Element).matches?.(interactive),
        );

      /** How far pressing reaches it along a line through its middle: pseudo elements are part of it. */
      const reach = (one: HTMLElement, [x, y]: [number, number], [dx, dy]: [number, number]) => {
        const hits = (at: number) => {
          const found = document.elementFromPoint(x + dx * at, y + dy * at);
          return (
            found === one ||
            one.contains(found) ||
            [...((one as HTMLInputElement).labels ?? [])].some((label) => label.contains(found))
          );
        };
        if (!hits(0)) return 0;
        let [before, after] = [0, 0];
        while (before < least && hits(-before - 1)) before++;
        while (after < least && hits(after + 1)) after++;
        return before + after + 1;
      };

      const isAlone = (one: HTMLElement, box: DOMRect) => {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return targets.every((other) => {
          if (other === one || other.contains(one) || one.contains(other)) return true;
          const near = boxOf(other);
          const [dx, dy] = [
            Math.max(near.left - x, 0, x - near.right),
            Math.max(near.top - y, 0, y - near.bottom),
          ];
          return Math.hypot(dx, dy) >= 12;
        });
      };

      return targets.flatMap((one) => {
        const box = boxOf(one);
        if (box.width >= least - 0.5 && box.height >= least - 0.5) return [];
        if (isInText(one)) return [];
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
        const now = boxOf(one);
        const middle: [number, number] = [now.x + now.width / 2, now.y + now.height / 2];
        const width = Math.max(box.width, reach(one, middle, [1, 0]));
        const height = Math.max(box.height, reach(one, middle, [0, 1]));
        if (width >= least - 0.5 && height >= least - 0.5) return [];
        if (least === 24 && isAlone(one, now)) return [];
        const name = (one.ariaLabel ?? one.innerText).trim().slice(0, 40);
        return [
          `${one.localName}.${one.className} “${name}” ${Math.round(width)} × ${Math.round(height)}`,
        ];
      });
    },
    {
      least,
      interactive:
        'a[href], button, input, select, textarea, summary, [role=option], [role=slider], [role=tab], [tabindex="0"][role]',
    },
  );
}
