import { renderHook, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { useStored } from '../../../components/shared/use-stored.ts';

/** A store whose looks are answered when the test says so. */
function openStore() {
  const looks: PromiseWithResolvers<string>[] = [];
  const told: unknown[] = [];
  let look = () => {};
  const read = () => {
    const answer = Promise.withResolvers<string>();
    looks.push(answer);
    return answer.promise;
  };
  const watch = (changed: () => void) => (look = changed);
  const failed = (error: unknown) => told.push(error);
  const { result } = renderHook(() => useStored(read, watch, failed));
  return { looks, told, look: () => look(), value: () => result.current };
}

test('a look that is overtaken by a later one is passed over', async () => {
  const store = openStore();
  store.look();
  store.looks[1]?.resolve('later');
  await waitFor(() => expect(store.value()).toBe('later'));
  store.looks[0]?.resolve('earlier');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(store.value()).toBe('later');
});

test('a look that fails is told, and the next may succeed', async () => {
  const store = openStore();
  store.looks[0]?.reject('damaged');
  await waitFor(() => expect(store.told).toEqual(['damaged']));
  store.look();
  store.looks[1]?.resolve('mended');
  await waitFor(() => expect(store.value()).toBe('mended'));
});
