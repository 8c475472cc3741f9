import { makeChoice } from '../reading-setting.ts';

/** Whether cards fade in: as the system says, or never. */
export const motion = makeChoice({
  id: 'motion',
  group: 'device',
  options: ['system', 'never'],
  atFirst: 'system',
});
