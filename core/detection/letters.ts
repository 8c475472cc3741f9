/**
 * Letters as plain ranges. `\p{L}` says the same of every script, but compiling it, and worse compiling
 * it without regard to case, costs milliseconds on each page (measured: half of the first scan).
 */

/** Letters, digits and marks of words: all scripts from Latin to Greek Extended, and East Asian ones. */
export const wordRanges =
  '0-9A-Za-z\\u00AA\\u00AD\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u1FFF\\u200B-\\u200D\\u2060\\u2C00-\\u2DFF\\u3040-\\uD7FF\\uF900-\\uFDFF\\uFE70-\\uFEFE';

/** Where capital letters are; in some of the ranges they alternate with small ones. */
export const capitalRanges =
  'A-Z\\u00C0-\\u00D6\\u00D8-\\u00DE\\u0100-\\u024F\\u0370-\\u042F\\u0460-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF';

/** True for a code unit inside a word. Soft hyphens and joiners belong to the word around them. */
export function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (
      (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a)
    );
  if (code < 0x2000)
    return (
      (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) ||
      code === 0xaa ||
      code === 0xad ||
      code === 0xb5 ||
      code === 0xba
    );
  return (
    (code >= 0x200b && code <= 0x200d) ||
    code === 0x2060 ||
    (code >= 0x2c00 && code <= 0x2dff) ||
    (code >= 0x3040 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefe)
  );
}

/** Compiles a language row's source: `\p{L}` means a letter of these ranges. */
export function compilePattern(source: string, flags: string): RegExp {
  return new RegExp(source.replaceAll('\\p{L}', `[${wordRanges}]`), flags);
}
