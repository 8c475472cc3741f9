import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Cautions } from '../../../../components/card/sections/Cautions.tsx';
import { sampleCard } from '../sample.ts';

test('a slip in the page’s spelling is said with the page’s own words', () => {
  render(<Cautions card={sampleCard({ onPage: 'Rybakov', correct: 'Sergey Ryabkov' })} />);
  expect(screen.getByText('The page writes “Rybakov”.')).toBeTruthy();
});

test('an article without a date says that today stands in', () => {
  render(<Cautions card={sampleCard({ article: { day: '2026-11-22', known: false } })} />);
  expect(screen.getByText(/gives no date; today stands in/)).toBeTruthy();
});

test('without cause it says nothing', () => {
  const { container } = render(<Cautions card={sampleCard()} />);
  expect(container.textContent).toBe('');
});
