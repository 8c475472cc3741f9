import { makeSwitch } from '../reading-setting.ts';

/** Quotes that repeat earlier words. */
export const quoteMarks = makeSwitch({
  id: 'quoteMarks',
  group: 'marks',
  atFirst: true,
});
