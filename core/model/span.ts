/** A stretch of a text. Offsets are UTF-16 code units; `end` is behind the last. */
export interface Span {
  start: number;
  end: number;
}
