import { succeed } from '../../model/result.ts';
import { dayOf, emptyParts, idOf, isFields, known, listOf, parseJson, textOf, type DatasetFormat, type Fields } from './dataset-format.ts'; // prettier-ignore

/** Popolo (popoloproject.com), as parliaments and EveryPolitician publish it. */

function aliasesOf(row: Fields): string[] {
  return listOf(row['other_names']).flatMap(({ name }) => textOf(name) ?? []);
}

function addressesOf(row: Fields): string[] {
  return [...listOf(row['links']), ...listOf(row['sources'])].flatMap(
    ({ url }) => textOf(url) ?? [],
  );
}

/** A membership as a role; its organization stands beside it or is named by its id. */
function roleOf(membership: Fields, organizations: ReadonlyMap<unknown, Fields>): Fields {
  const organization = isFields(membership['organization'])
    ? membership['organization']
    : organizations.get(membership['organization_id']);
  const name = textOf(organization?.['name']);
  const title =
    textOf(membership['label']) ?? textOf(membership['role']) ?? (name && `member of ${name}`);
  return known({
    title,
    organization: name,
    from: dayOf(membership['start_date']),
    to: dayOf(membership['end_date']),
  });
}

function termOf(kind: string, row: Fields): Fields {
  return known({
    id: idOf(row['id']),
    kind,
    name: textOf(row['name']),
    aliases: aliasesOf(row),
    summary: textOf(row['description']) ?? textOf(row['abstract']),
    from: dayOf(row['start_date']) ?? dayOf(row['founding_date']),
    to: dayOf(row['end_date']) ?? dayOf(row['dissolution_date']),
    place: textOf(row['location']),
  });
}

/** A speech is a statement where it says who spoke, when and where that is written down. */
function statementOf(speech: Fields): Fields {
  const [source] = listOf(speech['sources']);
  const title = textOf(speech['title']) ?? textOf(source?.['note']);
  const event = idOf(speech['event_id']);
  const text = textOf(speech['text']);
  return known({
    id: idOf(speech['id']),
    speaker: idOf(speech['creator_id']) ?? idOf((speech['creator'] as Fields | undefined)?.['id']),
    date: dayOf(speech['date']),
    summary: title ?? text,
    quote: text === undefined ? undefined : { text, language: textOf(speech['language']) ?? 'und' },
    about: event === undefined ? [] : [event],
    source: known({
      title: title ?? text,
      outlet: textOf(source?.['note']) ?? hostOf(textOf(source?.['url'])),
      url: textOf(source?.['url']),
    }),
  });
}

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : undefined;
}

export const popolo: DatasetFormat = {
  id: 'popolo',
  recognizes(text) {
    const data = parseJson(text);
    return isFields(data) && ['persons', 'speeches'].some((name) => Array.isArray(data[name]));
  },
  read(text) {
    const data = parseJson(text) as Fields;
    const parts = emptyParts();
    const organizations = new Map(listOf(data['organizations']).map((one) => [one['id'], one]));
    const memberships = listOf(data['memberships']);
    for (const [i, person] of listOf(data['persons']).entries()) {
      const held = [
        ...listOf(person['memberships']),
        ...memberships.filter((one) => one['person_id'] === person['id']),
      ];
      const row = known({
        id: idOf(person['id']),
        name: textOf(person['name']),
        aliases: aliasesOf(person),
        description: textOf(person['summary']) ?? textOf(person['biography']),
        roles: held.map((one) => roleOf(one, organizations)),
        sameAs: addressesOf(person),
      });
      parts.people.push({ at: `persons[${i}]`, row });
    }
    for (const [i, one] of listOf(data['organizations']).entries())
      parts.terms.push({ at: `organizations[${i}]`, row: termOf('organization', one) });
    for (const [i, one] of listOf(data['events']).entries())
      parts.terms.push({ at: `events[${i}]`, row: termOf('event', one) });
    for (const [i, one] of listOf(data['speeches']).entries())
      parts.statements.push({ at: `speeches[${i}]`, row: statementOf(one) });
    return succeed(parts);
  },
};
