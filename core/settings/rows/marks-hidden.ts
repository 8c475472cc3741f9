import { makeSwitch } from '../reading-setting.ts';

/** No mark is painted until the pointer is over its word; then only that one, where a page cannot look. */
export const marksHidden = makeSwitch({
  id: 'marksHidden',
  group: 'marks',
  atFirst: false,
});
