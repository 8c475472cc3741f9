import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { RowItem, type RowItemProps } from '../../../components/library/quotes/RowItem.tsx';
import { makeLists, makeRow } from '../../fixtures/make-row.ts';

const name = 'Alexandra Polishchuk-Konstantinova';
const row = makeRow(makeLists(), 'a', name, '2025-06-01');

function show(parts: Partial<RowItemProps>) {
  const nothing = () => undefined;
  return render(
    <RowItem
      row={row}
      speaker={name}
      stretches={[]}
      isOpen={false}
      isTicked={false}
      isCurrent
      isBesideTicks
      onOpen={nothing}
      onTick={undefined}
      {...parts}
    />,
  ).container;
}

test('a row without a box to tick keeps its place among rows with one, and only there', () => {
  const kept = show({}).querySelector('.tick');
  expect(kept?.nextElementSibling?.matches('.row')).toBe(true);
  expect(kept?.childElementCount).toBe(0);
  expect(show({ isBesideTicks: false }).querySelector('.tick')).toBeNull();
  expect(show({ onTick: () => undefined }).querySelectorAll('.tick')).toHaveLength(1);
});

test('a name that a narrow list cuts is told whole where one rests on it', () => {
  show({});
  expect(screen.getByTitle(name).textContent).toBe(name);
});
