import { makeSwitch } from '../reading-setting.ts';

/** People of the data. */
export const personMarks = makeSwitch({
  id: 'personMarks',
  group: 'marks',
  atFirst: true,
});
