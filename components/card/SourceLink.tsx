import { i18n } from '#i18n';
import type { CardSource } from '../../core/model/card.ts';
import { DateText } from '../shared/DateText.tsx';
import { Isolated } from '../shared/Isolated.tsx';

/** Outlet, headline and day of a source; a link only where the address is safe and known. */
export function SourceLink({ source }: { source: CardSource }) {
  const text = (
    <>
      <Isolated text={source.outlet} />
      {source.title && (
        <>
          : <Isolated text={source.title} />
        </>
      )}
    </>
  );
  return (
    <span class="source">
      <span class="visually-hidden">{i18n.t('prior.source')}: </span>
      {source.href === undefined ? (
        text
      ) : (
        <a href={source.href} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      )}
      {source.published !== undefined && (
        <>
          , <DateText date={source.published} />
        </>
      )}
    </span>
  );
}
