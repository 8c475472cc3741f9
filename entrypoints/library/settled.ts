import { useEffect, useState } from 'preact/hooks';

/**
 * A value once it has rested: what is typed is not worked on letter by letter.
 * @param rest milliseconds
 */
export function useSettled<T>(value: T, rest: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return settled;
}
