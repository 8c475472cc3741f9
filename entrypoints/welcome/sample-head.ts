import { i18n } from '#i18n';
import { sampleDay } from '../../components/welcome/model.ts';

/** What the page says of its article, where articles say it: day and headline of what is saved are read there. */
export function describeSample(): void {
  const facts = {
    'og:type': 'article',
    'og:title': i18n.t('welcome.sample.headline', [i18n.t('welcome.sample.title')]),
    'og:site_name': i18n.t('extension.name'),
    'article:published_time': sampleDay,
  };
  for (const [property, content] of Object.entries(facts)) {
    const meta = document.createElement('meta');
    meta.setAttribute('property', property);
    meta.content = content;
    document.head.append(meta);
  }
}
