import { expect, test } from 'vitest';
import { english } from '../../../core/detection/languages/en.ts';
import type { FoundQuote } from '../../../core/model/found-quote.ts';
import { readDays, whenSaid } from '../../../core/quotes/when-said.ts';

/** A Thursday. */
const articleDay = '2025-10-09';
const days = { articleDay, datelineDay: undefined };

/** The quote of a text that has one, said by "Orlov" where the text names him. */
function quoteIn(text: string, cue: string | undefined): FoundQuote {
  const start = text.indexOf('“');
  const at = text.indexOf('Orlov');
  return {
    kind: 'direct',
    start,
    end: text.indexOf('”') + 1,
    speaker: at < 0 ? null : { start: at, end: at + 5, text: 'Orlov' },
    rule: 'said-after',
    confidence: 1,
    prefill: true,
    ...(cue === undefined ? {} : { cue }),
  };
}

test.each([
  ['“We wait,” Orlov said on Wednesday.', 'said', '2025-10-08', 'weekday'],
  ['“We wait. We hope,” Orlov said on Wednesday.', 'said', '2025-10-08', 'weekday'],
  ['“They said it on Monday,” Orlov said on Wednesday.', 'said', '2025-10-08', 'weekday'],
  ['On October 2, Orlov said: “We met on September 30.”', 'said', '2025-10-02', 'date'],
  ['“We wait,” Orlov said.', 'said', articleDay, 'article day'],
  ['Rain fell on Monday. “We wait,” Orlov said.', 'said', articleDay, 'article day'],
  ['“We wait,” read the banner.', undefined, articleDay, 'article day'],
])('%s', (text, cue, date, from) => {
  expect(whenSaid(quoteIn(text, cue), { text, start: 0 }, english, days)?.date).toBe(date);
  const moved = quoteIn(text, cue);
  const at = 1_000;
  const later = { ...moved, start: moved.start + at, end: moved.end + at };
  if (later.speaker)
    later.speaker = { ...later.speaker, start: later.speaker.start + at, end: later.speaker.end + at };
  const said = whenSaid(later, { text, start: at }, english, days);
  expect(said).toEqual({ date, from: expect.stringContaining(from) });
}); // prettier-ignore

test('where nothing tells, the dateline does before the article’s own day', () => {
  const text = '“We wait,” Orlov said.';
  const blocks = [{ text: 'A headline' }, { text: 'MOSCOW, October 7. /Example/. It rained.' }, { text }];
  const found = readDays(blocks, articleDay, '2026-01-01');
  expect(found).toEqual({ articleDay, datelineDay: '2025-10-07' });
  const said = whenSaid(quoteIn(text, 'said'), { text, start: 0 }, english, found);
  expect(said).toEqual({ date: '2025-10-07', from: 'dateline' });
}); // prettier-ignore

test('of a paragraph without stops only what stands around a quote is asked', () => {
  const rain = 'rain fell and '.repeat(100);
  const text = `On October 2 ${rain}“we wait,” Orlov said, and ${rain}on Wednesday it stopped`;
  const said = whenSaid(quoteIn(text, 'said'), { text, start: 0 }, english, days);
  expect(said).toEqual({ date: articleDay, from: 'article day' });
});
