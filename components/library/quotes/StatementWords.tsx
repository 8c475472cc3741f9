import { Isolated } from '../../shared/Isolated.tsx';

interface StatementWordsProps {
  summary: string | undefined;
  quote: { text: string; language: string } | undefined;
}

/** What a statement says: in a summary, and in the speaker's own words where those are known. */
export function StatementWords({ summary, quote }: StatementWordsProps) {
  return (
    <>
      {summary !== undefined && (
        <p>
          <Isolated text={summary} />
        </p>
      )}
      {quote && (
        <blockquote lang={quote.language}>
          <strong>
            <Isolated text={quote.text} />
          </strong>
        </blockquote>
      )}
    </>
  );
}
