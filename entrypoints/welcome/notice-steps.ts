import { openStage } from '../../page/host.ts';
import type { StepId } from '../../components/welcome/model.ts';

/** What stands on the stages of our scripts when a step is done: a card, the card of saved words. */
const signs: readonly (readonly [StepId, string])[] = [
  ['hover', '.cards .card'],
  ['again', '.finding .panel'],
];

/**
 * Notices what the scripts show. They run in this page itself, so their closed root is at hand here; the stage
 * of its own sees to it that there is one before any of them comes.
 */
export function noticeSteps(done: (id: StepId) => void): void {
  openStage('noticing', '');
  const root = globalThis.sourceContextHost?.root;
  if (!root) return;
  const look = () => {
    for (const [id, selector] of signs) if (root.querySelector(selector)) done(id);
  };
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
}
