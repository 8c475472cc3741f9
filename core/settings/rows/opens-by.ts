import { makeChoice } from '../reading-setting.ts';

/** What opens the card of a marked name for whoever has a pointer. */
export const opensBy = makeChoice({
  id: 'opensBy',
  group: 'cards',
  options: ['hover', 'key', 'click'],
  atFirst: 'hover',
});
