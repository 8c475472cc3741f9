import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadFace } from '../../page/face.ts';
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
  // The cards script has read it already, where it runs.
  if (!globalThis.sourceContextFace) void loadFace();
  globalThis.sourceContextFinding = serveFinding(ending.signal);
});
