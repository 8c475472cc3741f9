import { makeChoice } from '../reading-setting.ts';

/** How a mark looks; `patterned` tells people from events. Each style has its rules in public/marks.css. */
export const underline = makeChoice({
  id: 'underline',
  group: 'marks',
  options: ['patterned', 'solid', 'wash', 'none'],
  atFirst: 'patterned',
});
