import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { describePackProblem } from '../../components/packs/problem-text.ts';
import { originOf } from '../../core/sync/remotes/settings.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { listPacks } from '../../storage/packs.ts';
import { askFor } from './access.ts';
import type { SectionProps } from './section.ts';

/** Fetching packs as the settings do it: told how far it is, and stopped. */

/** Subscribing asks the browser for the host within the click, then the background for the pack. */
export function useSubscribing({ run, say }: SectionProps) {
  /** Of the fetch that was begun here. */
  const [token, setToken] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [subscribed, setSubscribed] = useState(0);
  const subscribe = (address: string) => {
    const asked = askFor([originOf(address)]);
    const token = crypto.randomUUID();
    setToken(token);
    setProblem(undefined);
    run(async () => {
      try {
        if (!(await asked)) return setProblem(i18n.t('settings.subscribe.withheld'));
        const answer = await sendMessage('subscribePack', { address, token });
        if (!answer) say(i18n.t('settings.subscribe.stopped'));
        else if (answer.ok) {
          setSubscribed((before) => before + 1);
          say(i18n.t('settings.subscribe.done'));
        } else setProblem(describePackProblem(answer.error));
      } finally {
        setToken(undefined);
      }
    });
  };
  const stop = () => {
    if (token !== undefined) run(() => sendMessage('stopPack', token));
  };
  return { token, problem, subscribed, subscribe, stop };
}

/** Stops the fetch of a listed pack, and says what is left. What was over by then is not told as stopped. */
export async function stopFetch(
  { db, say }: Pick<SectionProps, 'db' | 'say'>,
  id: string,
  token: string,
): Promise<void> {
  if (!(await sendMessage('stopPack', token))) return;
  const isKept = (await listPacks(db)).some((pack) => pack.id === id);
  say(i18n.t(isKept ? 'settings.datasets.stopped' : 'settings.subscribe.stopped'));
}
