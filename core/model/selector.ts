/**
 * Where a quote stands in a text: the words with their surroundings (W3C TextQuoteSelector) and the
 * place (W3C TextPositionSelector). https://www.w3.org/TR/annotation-model/#selectors
 */
export interface TextSelector {
  exact: string;
  /** What stands directly before and after; shorter only where the text begins or ends. */
  prefix: string;
  suffix: string;
  /** UTF-16 code units into the text at the time of saving. */
  start: number;
  end: number;
}
