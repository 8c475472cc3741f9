import { i18n } from '#i18n';
import type { OwnSource } from '../../../core/model/own-statement.ts';
import { DateText } from '../../shared/DateText.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import type { Fact } from './Facts.tsx';

/** What is known of the source of a statement. */
export function sourceFacts({ published, title, outlet }: OwnSource): Fact[] {
  return [
    [i18n.t('quotes.dates.published'), published && <DateText key="p" date={published} />],
    [i18n.t('quotes.headline'), title && <Isolated key="h" text={title} />],
    [i18n.t('quotes.facet.outlet'), outlet && <Isolated key="o" text={outlet} />],
  ];
}
