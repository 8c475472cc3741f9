import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { WordDiff } from '../../../components/shared/WordDiff.tsx';
import { diffWords } from '../../../core/quotes/anchoring/word-diff.ts';

test.each([
  ['Two ships left.', 'Three ships left.', 'Two Three (number changed) ships left.'],
  ['They left at two.', 'They left at three.', 'They left at two three (number changed).'],
])('%s becomes %s', (was, now, told) => {
  const { container } = render(<WordDiff parts={diffWords(was, now).parts} />);
  expect(container.textContent).toBe(told);
});
