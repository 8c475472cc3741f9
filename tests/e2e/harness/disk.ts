import type { TestPage } from './browser.ts';
import { pause } from './reader.ts';

/** Whether there is room for a record, seen from any page of the extension that does not use the store. */
function hasRoom(page: TestPage): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((answer) => {
        const opening = indexedDB.open('room', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
        opening.onerror = () => answer(false);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction('rows', 'readwrite');
          const end = (room: boolean) => {
            db.close();
            indexedDB.deleteDatabase('room');
            answer(room);
          };
          writing.oncomplete = () => end(true);
          writing.onabort = () => end(false);
          writing.objectStore('rows').put('x'.repeat(1_000_000), 'row');
        };
      }),
  );
}

/**
 * Waits until the room on the disk is as it was set to be. Chromium remembers how much there was until
 * nobody has had a store of this origin open for two seconds, so between the looks all are closed.
 */
export async function untilRoom(
  room: boolean,
  openPlainPage: () => Promise<TestPage>,
  closeStores: () => Promise<void>,
): Promise<void> {
  for (let looks = 0; looks < 10; looks++) {
    await closeStores();
    await pause(2_500);
    const page = await openPlainPage();
    const found = await hasRoom(page);
    await page.close();
    if (found === room) return;
  }
  throw new Error(`After ten looks there is ${room ? 'still no' : 'still'} room on the disk.`);
}
