import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { PriorStatements } from '../../../../components/card/sections/PriorStatements.tsx';
import { sampleCard, sampleStatement } from '../sample.ts';

function statements(count: number) {
  return Array.from({ length: count }, (_, i) =>
    sampleStatement({ id: `s${i}`, summary: `Summary ${i}.` }),
  );
}

describe('prior statements', () => {
  test('say date, distance, whether quoted, and source', () => {
    const quote = { text: 'exhausted', language: 'en' };
    render(<PriorStatements card={sampleCard({ prior: [sampleStatement({ quote })] })} />);
    const item = screen.getByRole('listitem');
    expect(item.querySelector('time')?.getAttribute('datetime')).toBe('2025-10-08');
    expect(item.textContent).toContain('1 day before this article');
    expect(item.textContent).toContain('Quoted');
    expect(item.textContent).toContain('Example Wire: At odds over Alaska');
    expect(item.querySelector('blockquote')?.lang).toBe('en');
  });
  test('are reported where no words are quoted', () => {
    render(<PriorStatements card={sampleCard({ prior: [sampleStatement()] })} />);
    expect(screen.getByText('Reported')).toBeTruthy();
  });
  test.each([
    [{ kind: 'quote', id: 'q1', dated: 'said' }, 'Your quote', undefined],
    [{ kind: 'quote', id: 'q1', dated: 'saved' }, 'Your quote', 'saved on this day'],
    [{ kind: 'quote', id: 'q1', dated: 'published' }, 'Your quote', 'printed on this day'],
    [{ kind: 'statement', id: 'w1', dated: 'said' }, 'Noted by you', undefined],
  ] as const)('of the reader’s own say so: %j', (own, badge, dated) => {
    render(<PriorStatements card={sampleCard({ prior: [sampleStatement({ own })] })} />);
    expect(screen.getByText(badge).className).toBe('kind own');
    expect(screen.queryByText(/on this day/)?.textContent).toBe(dated);
  });
  test('whose source has no title name the outlet alone', () => {
    const source = { outlet: 'Example Wire', title: '' };
    render(<PriorStatements card={sampleCard({ prior: [sampleStatement({ source })] })} />);
    expect(document.querySelector('.source')?.textContent).toBe('Source: Example Wire');
  });
  test('show three, then more, then fewer', () => {
    render(<PriorStatements card={sampleCard({ prior: statements(5) })} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: '2 more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });
  test('say that there are none', () => {
    render(<PriorStatements card={sampleCard()} />);
    expect(screen.getByText(/No statement from before this article/)).toBeTruthy();
  });
  test('say how many were not fetched', () => {
    render(<PriorStatements card={sampleCard({ prior: statements(1), omitted: 12 })} />);
    expect(screen.getByText('12 further statements are not loaded here.')).toBeTruthy();
  });
  test('name the speaker on the card of a term only', () => {
    const term = { kind: 'event', participants: [], sources: [] } as const;
    render(
      <PriorStatements
        card={sampleCard({
          term: { ...term, participants: [], sources: [] },
          prior: statements(1),
        })}
      />,
    );
    const section = screen.getByRole('region', { name: 'Said about it before' });
    expect(within(section).getByText('Sergey Ryabkov')).toBeTruthy();
    cleanup();
    render(<PriorStatements card={sampleCard({ prior: statements(1) })} />);
    expect(screen.queryByText('Sergey Ryabkov')).toBeNull();
  });
  test('link only safe addresses, opened without a way back', () => {
    const source = { title: 'T', outlet: 'O', href: 'https://example.org/a' };
    render(<PriorStatements card={sampleCard({ prior: [sampleStatement({ source })] })} />);
    const link = screen.getByRole('link');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
  });
  test('tell of a contradiction only with who says so', () => {
    const relation = {
      type: 'contradicts',
      speaker: 'Yury Ushakov',
      date: '2025-10-09',
      source: { title: 'T', outlet: 'Example Wire' },
    } as const;
    render(
      <PriorStatements
        card={sampleCard({ prior: [sampleStatement({ relations: [relation] })] })}
      />,
    );
    expect(screen.getByText(/Contradicts what Yury Ushakov said on October 9, 2025/)).toBeTruthy();
    expect(screen.getByText('according to Example Wire')).toBeTruthy();
  });
  test('show markup in data as text', () => {
    const summary = '<img src=x onerror=alert(1)>\u202Eevil \uD800';
    const { container } = render(
      <PriorStatements card={sampleCard({ prior: [sampleStatement({ summary })] })} />,
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(container.textContent).toContain('\uFFFD');
    expect(container.querySelector('.when + p bdi')).not.toBeNull();
  });
});
