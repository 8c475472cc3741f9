import { makeRange } from '../reading-setting.ts';

/** Of cards and of our own pages, in percent of what the browser is set to. Screens differ. */
export const textSize = makeRange({
  id: 'textSize',
  group: 'device',
  from: 80,
  to: 150,
  step: 10,
  unit: 'percent',
  atFirst: 100,
});
