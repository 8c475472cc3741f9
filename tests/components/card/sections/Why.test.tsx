import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Why } from '../../../../components/card/sections/Why.tsx';
import { confidenceOf } from '../../../../core/detection/rules.ts';
import type { MentionRule } from '../../../../core/model/mention.ts';
import { sampleCard } from '../sample.ts';

test.each(Object.keys(confidenceOf) as MentionRule[])(
  'the rule %s explains itself in a sentence',
  (rule) => {
    render(<Why card={sampleCard({ rule })} />);
    expect(screen.getByText(/^Matched: .+\.$/)).toBeTruthy();
    expect(screen.getByText('Data: Starter')).toBeTruthy();
  },
);

test('and where the article’s date was found', () => {
  const article = { day: '2025-10-09', known: true, from: 'dateline' } as const;
  render(<Why card={sampleCard({ article })} />);
  expect(screen.getByText(/^The article’s date, .*2025: from its dateline\.$/)).toBeTruthy();
});
