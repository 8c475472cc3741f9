/** The same function, that computes each word once. It keeps all it was asked: make it, use it, drop it. */
export function remember(compute: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) known.set(word, (value = compute(word)));
    return value;
  };
}
