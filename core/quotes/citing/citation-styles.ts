import { plainCitation } from './cite.ts';

/** Ready-made templates for citations; `id` names one in the interface and in the settings. */
export const citationStyles = [
  { id: 'plain', template: plainCitation },
  { id: 'short', template: '“{quote}”[ — {speaker}][, {outlet}][, {published}]' },
  {
    id: 'note',
    template:
      '[{speaker}, ]“{quote}”[, {quotedIn} “{title}”][, {outlet}][, {published}][, {accessed} {retrieved}][, {url}].',
  },
  {
    id: 'markdown',
    template: '> {quote}\n>\n> — [{speaker}, ][{outlet}, ][{published}, ]<{link}>',
  },
  { id: 'plainText', template: '{quote}\n[— {speaker}][, {said}]\n[{title}][, {outlet}]\n{url}' },
] as const;

export type CitationStyleId = (typeof citationStyles)[number]['id'];

/** What the reader has chosen: one of the ready-made, or a template of their own. */
export interface CitationChoice {
  style: CitationStyleId | 'own';
  /** Kept while another style is chosen. */
  own: string;
}

export const firstCitationChoice: CitationChoice = { style: 'plain', own: plainCitation };

/** What ready-made templates say beside the fields of a quote, in the language of the interface. */
export interface CitationWords {
  quotedIn: string;
  accessed: string;
}

export function templateOf({ style, own }: CitationChoice, words: CitationWords): string {
  if (style === 'own') return own;
  const template = citationStyles.find(({ id }) => id === style)?.template ?? plainCitation;
  return template.replace('{quotedIn}', words.quotedIn).replace('{accessed}', words.accessed);
}
