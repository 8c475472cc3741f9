import { describe, expect, test } from 'vitest';
import { readLabelledQuotes } from '../../fixtures/labelled-quotes.ts';
import { scoreQuotes } from '../../fixtures/score-quotes.ts';

/** Figures are printed: they are to be compared, the bars only hold them. */
function report(name: string) {
  const { precision, recall, f1, errors } = scoreQuotes(name);
  const [p, r, f] = [precision, recall, f1].map((share) => share.toFixed(3));
  console.log(`${name}: precision ${p}, recall ${r}, F1 ${f}`);
  return { f1, errors };
}

describe.each(['ru', 'uk'])('%s', (language) => {
  test('a hundred passages are labelled, sixty others to tune on', () => {
    const measured = readLabelledQuotes(language).map(({ text }) => text);
    const tuning = readLabelledQuotes(`${language}-tuning`).map(({ text }) => text);
    expect(measured).toHaveLength(100);
    expect(tuning).toHaveLength(60);
    expect(new Set([...measured, ...tuning]).size).toBe(160);
  });

  // The bar is .80; what was reached is held with room for a passage or two.
  test('speakers are found: F1 of the passages nobody tuned on', () => {
    expect(report(language).f1).toBeGreaterThan(0.9);
  });

  test('and of those for tuning', () => {
    const { f1, errors } = report(`${language}-tuning`);
    expect(f1, errors.join('\n')).toBeGreaterThan(0.95);
  });
});
