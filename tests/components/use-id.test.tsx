import { render } from 'preact';
import { expect, test } from 'vitest';
import { useId } from '../../components/shared/use-id.ts';

function Field() {
  return <input id={useId()} />;
}

test('views that come with a later drawing of the root have ids of their own', () => {
  const root = document.createElement('div');
  const draw = (count: number) =>
    render(
      <main>
        {Array.from({ length: count }, (_, at) => (
          <Field key={at} />
        ))}
      </main>,
      root,
    );
  draw(1);
  draw(2);
  draw(3);
  const ids = [...root.querySelectorAll('input')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
});
