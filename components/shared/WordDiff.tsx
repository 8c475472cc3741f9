import { i18n } from '#i18n';
import type { DiffPart } from '../../core/quotes/anchoring/word-diff.ts';
import { Isolated } from './Isolated.tsx';

/** A full stop stands at its word, though that is another part. */
const joins = (part: DiffPart) => part.type === 'same' && /^[.,;:!?…)\]»”]/.test(part.text);

/** Words as they were saved and as they are now; a change is told by strokes and by words, not by colour alone. */
export function WordDiff({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p class="diff">
      {parts.map((part, i) =>
        part.type === 'same' ? (
          <span key={i}>
            {i > 0 && !joins(part) && ' '}
            <Isolated text={part.text} />
          </span>
        ) : (
          <span key={i} class={`change ${part.kind}`}>
            {i > 0 && ' '}
            {part.was !== '' && (
              <del>
                <Isolated text={part.was} />
              </del>
            )}{' '}
            {part.now !== '' && (
              <ins>
                <Isolated text={part.now} />
              </ins>
            )}
            {part.kind !== 'word' && (
              <span class="kind"> {i18n.t(`quotes.change.${part.kind}`)}</span>
            )}
          </span>
        ),
      )}
    </p>
  );
}
