import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { SaidBefore } from '../../../../components/card/sections/SaidBefore.tsx';
import { sampleCard, sampleStatement } from '../sample.ts';

test('a repeated quote tells when its words were first on record, and shows that statement', () => {
  const saidBefore = sampleStatement({
    date: '2025-09-04',
    distance: 35,
    quote: { text: 'we wait for an answer', language: 'en' },
  });
  render(<SaidBefore card={sampleCard({ saidBefore })} />);
  expect(
    screen.getByText(/first on record on .*4.*2025.*, 5 weeks before this article\.$/),
  ).toBeTruthy();
  expect(screen.getByText('we wait for an answer')).toBeTruthy();
  expect(screen.getByText('Quoted')).toBeTruthy();
});

test('nothing is shown beside a name', () => {
  const { container } = render(<SaidBefore card={sampleCard()} />);
  expect(container.innerHTML).toBe('');
});
