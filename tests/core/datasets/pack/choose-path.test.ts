import { expect, test } from 'vitest';
import { choosePath } from '../../../../core/datasets/pack/choose-path.ts';

const delta = (from: number, to: number, bytes = 10) => ({
  from,
  to,
  bytes,
  url: `${from}-${to}`,
  sha256: '',
});

test.each<[string, ReturnType<typeof delta>[], string[] | undefined]>([
  ['one leads there', [delta(1, 4)], ['1-4']],
  ['several lead there in a row', [delta(2, 3), delta(1, 2), delta(3, 4)], ['1-2', '2-3', '3-4']],
  ['the lighter way wins', [delta(1, 4, 50), delta(1, 2), delta(2, 4)], ['1-2', '2-4']],
  ['none begins here', [delta(2, 4)], undefined],
  ['one is missing between', [delta(1, 2), delta(3, 4)], undefined],
  ['they weigh as much as the whole', [delta(1, 2, 50), delta(2, 4, 50)], undefined],
  ['one leads back', [delta(1, 2), delta(2, 1), delta(2, 4)], ['1-2', '2-4']],
  ['one leads too far', [delta(1, 9), delta(9, 4)], undefined],
])('%s', (_, deltas, path) => {
  expect(choosePath(deltas, 1, 4, 100)?.map(({ url }) => url)).toEqual(path);
});
