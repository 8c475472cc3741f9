import { sendMessage } from './protocol.ts';

/** Milliseconds. Less than the 30 s after which browsers end a background that hears nothing. */
export const seenEvery = 20_000;

/** Tells the background, while this page is seen, that somebody looks: what others write is to come at once. */
export function keepLive(): void {
  const tell = () => {
    // Ended at this moment, the background hears it the next time.
    if (document.visibilityState === 'visible') sendMessage('followVaults').catch(() => undefined);
  };
  tell();
  setInterval(tell, seenEvery);
  document.addEventListener('visibilitychange', tell);
}
