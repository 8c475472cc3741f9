import { fold } from '../detection/fold.ts';
import { stemCyrillic } from '../detection/case-forms.ts';
import { isCyrillic } from '../detection/spelling.ts';
import { findWords } from '../detection/words.ts';

/** Words that tell nothing of a topic, in English, Russian and Ukrainian. Folded. */
const stopWords = new Set(
  (
    'a about after again all also an and any are as at be because been before being between both but by can could ' +
    'did do does for from had has have he her his how if in into is it its more most no not of on one only or other ' +
    'our out over said say says she so some such than that the their them then there these they this to told too up ' +
    'was we were what when which while who will with would you your ' +
    'в во и на с со по о об от до за из к ко не что как это его ее их он она они мы вы а но или у же бы был была было ' +
    'были для при так также то та те том том этом этой который которые которая сказал сказала заявил заявила ' +
    'та що це як до від із зі про його її їх він вона вони ми ви але або був була було були для при також'
  ).split(' '),
);

function stemLatin(word: string): string {
  if (word.length < 5) return word.length === 4 ? word.replace(/s$/, '') : word;
  return word
    .replace(/(?:ization|isation)$/, 'iz')
    .replace(/(?:ements?|ings?|edly|ed|es|s|ly)$/, '');
}

/** The words of a text by which topics are compared: folded, without endings and stop words. */
export function termsOfText(text: string): string[] {
  const terms: string[] = [];
  for (const word of findWords(text)) {
    const folded = fold(word.text);
    if (folded.length < 2 || stopWords.has(folded)) continue;
    terms.push(isCyrillic(folded) ? stemCyrillic(folded) : stemLatin(folded));
  }
  return terms;
}
