import { succeed } from '../../model/result.ts';
import { dayOf, emptyParts, idOf, isFields, known, listOf, parseJson, textOf, type DatasetFormat, type Fields, type Table } from './dataset-format.ts'; // prettier-ignore

/** schema.org as JSON-LD: one object, a list of them, or a graph. Objects speak of each other by `@id`. */

function nodesOf(data: unknown): Fields[] {
  return listOf(data).flatMap((one) => ('@graph' in one ? listOf(one['@graph']) : [one]));
}

function hasType(node: Fields, pattern: RegExp): boolean {
  const types = [node['@type']].flat();
  return types.some(
    (type) => typeof type === 'string' && pattern.test(type.replace(/^.*[/:#]/, '')),
  );
}

/** The id of an object that is meant, given in full or by its id. */
function referred(value: unknown): string[] {
  return [value].flat().flatMap((one) => idOf(isFields(one) ? one['@id'] : one) ?? []);
}

function texts(value: unknown): string[] {
  return [value].flat().flatMap((one) => textOf(one) ?? []);
}

function nameOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return isFields(first) ? (textOf(first['name']) ?? textOf(first['headline'])) : textOf(first);
}

function personOf(node: Fields): Fields {
  const organization = nameOf(node['worksFor']) ?? nameOf(node['affiliation']);
  return known({
    id: idOf(node['@id']),
    name: nameOf(node),
    aliases: texts(node['alternateName']),
    description: textOf(node['description']),
    roles: texts(node['jobTitle']).map((title) => known({ title, organization })),
    sameAs: texts(node['sameAs']),
  });
}

const termKinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/Event$/, 'event'],
  [/Organization$|^Corporation$|^PoliticalParty$/, 'organization'],
  [/^(?:Place|Country|City|State|AdministrativeArea)$/, 'place'],
  [/^Legislation$/, 'agreement'],
];

function termOf(node: Fields, kind: string): Fields {
  const from = dayOf(node['startDate']) ?? dayOf(node['foundingDate']);
  const to = dayOf(node['endDate']) ?? dayOf(node['dissolutionDate']);
  return known({
    id: idOf(node['@id']),
    kind,
    name: nameOf(node),
    aliases: texts(node['alternateName']),
    summary: textOf(node['description']),
    date: dayOf(node['legislationDate']),
    from,
    to,
    place: nameOf(node['location']),
    participants: [...referred(node['attendee']), ...referred(node['performer'])],
  });
}

function sourceOf(node: Fields): Fields {
  const [given] = [node['isBasedOn'], node['isPartOf'], node['citation']].flat().filter(Boolean);
  const source = isFields(given) ? given : {};
  const url = textOf(source['url']) ?? textOf(given) ?? textOf(node['url']);
  return known({
    title: nameOf(source) ?? url,
    outlet:
      nameOf(source['publisher']) ?? (url && URL.canParse(url) ? new URL(url).host : undefined),
    published: dayOf(source['datePublished']),
    url,
  });
}

function statementOf(node: Fields): Fields {
  const text = textOf(node['text']);
  const [speaker] = [...referred(node['spokenByCharacter']), ...referred(node['creator'])];
  return known({
    id: idOf(node['@id']),
    speaker,
    date: dayOf(node['dateCreated']) ?? dayOf(node['datePublished']),
    summary: textOf(node['abstract']) ?? textOf(node['description']) ?? text,
    quote: text === undefined ? undefined : { text, language: nameOf(node['inLanguage']) ?? 'und' },
    about: referred(node['about']),
    source: sourceOf(node),
  });
}

function readNode(node: Fields): [Table, Fields] | undefined {
  if (hasType(node, /^Person$/)) return ['people', personOf(node)];
  if (hasType(node, /^(?:Quotation|Statement|Claim)$/)) return ['statements', statementOf(node)];
  const kind = termKinds.find(([pattern]) => hasType(node, pattern))?.[1];
  return kind === undefined ? undefined : ['terms', termOf(node, kind)];
}

export const schemaOrg: DatasetFormat = {
  id: 'schema-org',
  recognizes: (text) =>
    listOf(parseJson(text)).some((one) => JSON.stringify(one['@context'])?.includes('schema.org')),
  read(text) {
    const parts = emptyParts();
    for (const [i, node] of nodesOf(parseJson(text)).entries()) {
      const [table, row] = readNode(node) ?? [];
      if (table && row) parts[table].push({ at: `object ${i + 1}`, row });
    }
    return succeed(parts);
  },
};
