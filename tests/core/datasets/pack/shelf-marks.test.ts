import { expect, test } from 'vitest';
import { findShelfMark, writeShelfMarks } from '../../../../core/datasets/pack/shelf-marks.ts';
import { shelve } from '../../../../core/datasets/shelve.ts';
import { makeCourier } from '../../../fixtures/courier.ts';

test('every statement is found on its shelf, and no other', () => {
  const { shelves } = shelve(makeCourier(1));
  const marks = writeShelfMarks(shelves);
  for (const { speaker, number, statements } of shelves)
    for (const { id } of statements) expect(findShelfMark(marks, id)).toEqual([speaker, number]);
  for (const id of ['', 's', 's1000', 'zzz']) expect(findShelfMark(marks, id)).toBeUndefined();
  expect(findShelfMark(new Uint8Array(), 's1')).toBeUndefined();
});
