import type { StepId } from '../../components/welcome/model.ts';
import { openStage } from '../../page/host.ts';

/** What stands on the stages of our scripts when a step is done: a card, the card of saved words. */
const signs: readonly (readonly [StepId, string])[] = [
  ['hover', '.cards .card'],
  ['again', '.finding .panel'],
];

/**
 * Notices what the scripts show. They run in this page itself, so their closed root is at hand here; the stage
 * of its own sees to it that there is one before any of them comes.
 * @returns ends it
 */
export function noticeSteps(done: (id: StepId) => void): () => void {
  const stage = openStage('noticing', '');
  const observer = new MutationObserver(() => {
    const root = globalThis.sourceContextHost?.root;
    for (const [id, selector] of signs) if (root?.querySelector(selector)) done(id);
  });
  observer.observe(stage.element.getRootNode(), { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    stage.remove();
  };
}
