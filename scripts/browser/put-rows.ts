/** A page of either browser's driver, or a background. */
interface Evaluating {
  evaluate<R, A>(run: (given: A) => R | Promise<R>, given: A): Promise<R>;
}

/** Puts rows in tables of the store. The page is of the extension. */
export function putRows(
  page: Evaluating,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  return page.evaluate(
    (rows) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('source-context');
        opening.onerror = () => failed(opening.error!);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(Object.keys(rows), 'readwrite');
          for (const [table, ofTable] of Object.entries(rows))
            for (const row of ofTable) writing.objectStore(table).put(row);
          writing.onabort = () => failed(writing.error!);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    rows,
  );
}
