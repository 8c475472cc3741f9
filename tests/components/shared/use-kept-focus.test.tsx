import { render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { useKeptFocus } from '../../../components/shared/use-kept-focus.ts';

function Rows({ names }: { names: string[] }) {
  const frame = useKeptFocus<HTMLUListElement>();
  return (
    <section>
      <h2 tabIndex={-1}>Rows</h2>
      <ul ref={frame}>
        {names.map((name) => (
          <li key={name}>
            <button type="button">{name}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

test.each([
  ['the next row', 'a', ['b', 'c'], 'b'],
  ['the last row that is left', 'c', ['a', 'b'], 'b'],
  ['the title', 'a', [], 'Rows'],
])('where a row goes, the keyboard goes on to %s', async (_, pressed, left, at) => {
  const { rerender } = render(<Rows names={['a', 'b', 'c']} />);
  screen.getByRole('button', { name: pressed }).focus();
  rerender(<Rows names={left} />);
  await waitFor(() => expect(document.activeElement?.textContent).toBe(at));
});

test('a keyboard that is elsewhere stays there', async () => {
  const { rerender } = render(<Rows names={['a', 'b']} />);
  screen.getByRole('button', { name: 'b' }).focus();
  rerender(<Rows names={['b']} />);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(document.activeElement?.textContent).toBe('b');
});
