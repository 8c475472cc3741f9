/** The same function, that computes each word once. It keeps all it was asked: make it, use it, drop it. */
export function remember<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const value = known.get(word);
    if (value !== undefined || known.has(word)) return value as T;
    const made = compute(word);
    known.set(word, made);
    return made;
  };
}
