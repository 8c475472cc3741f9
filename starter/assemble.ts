/**
 * The starter dataset out of its reviewable files. Unvalidated: callers hand it to `parseDataset`.
 */
export function assembleStarter(
  head: object,
  people: readonly unknown[],
  terms: readonly unknown[],
  statementFiles: readonly (readonly unknown[])[],
): unknown {
  return { ...head, people, terms, statements: statementFiles.flat() };
}
