import { makeChoice } from '../reading-setting.ts';

/** Of the interface. A device may have another reader. */
export const language = makeChoice({
  id: 'language',
  group: 'device',
  options: ['browser', 'en', 'ru', 'uk'],
  atFirst: 'browser',
});
