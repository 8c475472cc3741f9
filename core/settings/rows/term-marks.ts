import { makeSwitch } from '../reading-setting.ts';

/** Events, agreements, places, organisations and topics of the data. */
export const termMarks = makeSwitch({
  id: 'termMarks',
  group: 'marks',
  atFirst: true,
});
