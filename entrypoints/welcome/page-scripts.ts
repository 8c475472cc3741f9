import * as v from 'valibot';
import { pageScripts, type PageScript } from '../../messaging/page-scripts.ts';
import { onMessage } from '../../messaging/protocol.ts';

/** Runs a script of the extension's in this page, as it runs in an article. */
export function loadScript(file: PageScript): Promise<boolean> {
  return new Promise((answer) => {
    const script = document.createElement('script');
    script.src = file;
    script.onload = () => answer(true);
    script.onerror = () => answer(false);
    document.head.append(script);
    script.remove();
  });
}

/** Loads the scripts that read an article, and those that they and the background then ask for. */
export async function readThisPage(): Promise<void> {
  onMessage('loadScript', ({ data }) => loadScript(v.parse(v.picklist(pageScripts), data)));
  await loadScript('/ears.js');
  await loadScript('/glance.js');
}
