import { dwellDelay, longestDwellDelay } from '../../hover/timing.ts';
import { makeRange } from '../reading-setting.ts';

/** How long the pointer rests on a mark before its card opens. Milliseconds. */
export const hoverDelay = makeRange({
  id: 'hoverDelay',
  group: 'cards',
  from: 0,
  to: longestDwellDelay,
  step: 20,
  unit: 'millisecond',
  atFirst: dwellDelay,
  onlyWith: { setting: 'opensBy', values: ['hover', 'key'] },
});
