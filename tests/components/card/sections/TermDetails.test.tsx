import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { TermDetails, TermSources } from '../../../../components/card/sections/TermDetails.tsx';
import { sampleCard } from '../sample.ts';

const talks = sampleCard({
  term: {
    kind: 'event',
    summary: 'Three rounds of talks.',
    from: '2025-05-16',
    to: '2025-07-23',
    place: 'Istanbul',
    participants: [{ name: 'Vladimir Medinsky' }, { name: 'Rustem Umerov' }],
    partOf: { name: 'Settlement of the Ukraine crisis' },
    sources: [{ title: 'Interview', outlet: 'TASS', href: 'https://example.org/' }],
  },
});

test('a term says what, when, where, who took part, and what it is part of', () => {
  render(<TermDetails card={talks} />);
  const rows = screen.getAllByRole('definition').map((row) => row.textContent);
  expect(rows).toEqual([
    'May 16, 2025 – July 23, 2025',
    'Istanbul',
    'Vladimir Medinsky, Rustem Umerov',
    'Settlement of the Ukraine crisis',
  ]);
  expect(screen.getByText('Three rounds of talks.')).toBeTruthy();
});

test('one day is said once', () => {
  const card = sampleCard({
    term: { kind: 'event', from: '2025-08-15', to: '2025-08-15', participants: [], sources: [] },
  });
  render(<TermDetails card={card} />);
  expect(screen.getByRole('definition').textContent).toBe('August 15, 2025');
});

test('a person has no such section', () => {
  const { container } = render(<TermDetails card={sampleCard()} />);
  expect(container.textContent).toBe('');
});

test('the sources of a term are listed and linked', () => {
  render(<TermSources card={talks} />);
  expect(screen.getByText('Interview').closest('a')?.href).toBe('https://example.org/');
});
