/**
 * Буш-младший, Буш (мл.): by the start of the word. Apart from how names are taken apart, which pages do not do.
 */
export const generations: Readonly<Record<string, string>> = {
  млад: 'jr',
  молод: 'jr',
  стар: 'sr',
  мл: 'jr',
  ст: 'sr',
};
