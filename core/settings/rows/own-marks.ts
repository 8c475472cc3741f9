import { makeSwitch } from '../reading-setting.ts';

/** Names that are marked only by what the reader added. */
export const ownMarks = makeSwitch({
  id: 'ownMarks',
  group: 'marks',
  atFirst: true,
});
