import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The browser's own question for access to hosts; it stands open until it is answered. */
export function openPrompt(): PromiseWithResolvers<boolean> {
  const answer = Promise.withResolvers<boolean>();
  Object.assign(fakeBrowser, { permissions: { request: () => answer.promise } });
  return answer;
}
