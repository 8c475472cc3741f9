import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { endWhenOrphaned } from '../../page/orphaned.ts';
import { serveFinding } from './finding.ts';

/** Comes to pages of which quotes are saved, and after each saving. */
export default defineUnlistedScript(() => {
  if (globalThis.sourceContextFinding) {
    globalThis.sourceContextFinding.refresh();
    return;
  }
  const ending = new AbortController();
  ending.signal.addEventListener('abort', () => (globalThis.sourceContextFinding = undefined));
  endWhenOrphaned(ending);
  globalThis.sourceContextFinding = serveFinding(ending.signal);
});
