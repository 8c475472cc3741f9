import type { Area } from '../core/hover/place-card.ts';

/** What is seen of the page: less than the window where a person has pinched to zoom. */
export function visibleArea(): Area {
  const view = visualViewport;
  if (!view) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height };
}
