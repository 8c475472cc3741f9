import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { LaterStatements } from '../../../../components/card/sections/LaterStatements.tsx';
import { sampleCard, sampleStatement } from '../sample.ts';

test('later statements are closed at first, counted, and labelled with their distance', () => {
  const later = [
    sampleStatement({ id: 'a', date: '2025-10-09', distance: 0 }),
    sampleStatement({ id: 'b', date: '2026-01-24', distance: -107 }),
  ];
  const { container } = render(<LaterStatements card={sampleCard({ later })} />);
  expect(container.querySelector('details')?.open).toBe(false);
  expect(screen.getByText('That day or later (2)')).toBeTruthy();
  expect(screen.getByText('the same day as this article')).toBeTruthy();
  expect(screen.getByText('3 months after this article')).toBeTruthy();
});
