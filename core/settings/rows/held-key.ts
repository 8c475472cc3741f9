import { makeChoice } from '../reading-setting.ts';

/** The key to hold, as `getModifierState` names it. */
export const heldKey = makeChoice({
  id: 'heldKey',
  group: 'cards',
  options: ['Alt', 'Control', 'Shift'],
  atFirst: 'Alt',
  onlyWith: { setting: 'opensBy', values: ['key'] },
});
