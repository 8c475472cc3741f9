import type {
  CardMaterial,
  CardName,
  CardRelation,
  CardSource,
  CardStatement,
  Card,
  EntryCard,
  TermFacts,
} from '../model/card.ts';
import {
  keyWithin,
  rolesAt,
  splitEntryKey,
  type EntryId,
  type EntryKey,
  type Person,
  type Role,
  type Term,
} from '../model/entry.ts';
import { daysBetween, lastDay, type Day } from '../model/partial-date.ts';
import { safeHref, type Source } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import { listStatements } from './list-statements.ts';
import type { Occasion } from './occasion.ts';

function describeSource(source: Source): CardSource {
  return {
    title: source.title,
    outlet: source.outlet,
    published: source.published,
    href: safeHref(source.url) ?? safeHref(source.archive),
  };
}

/** An entry by what this card's dataset calls it. */
function describeName({ key, names }: CardMaterial, id: EntryId | EntryKey): CardName {
  const name = names[id];
  if (name === undefined) return { name: id };
  return { name, key: keyWithin(splitEntryKey(key).datasetId, id) };
}

function describeRelations(statement: Statement, material: CardMaterial): CardRelation[] {
  return statement.relations.flatMap((relation) => {
    const other = material.statements.find((one) => one.id === relation.statement);
    const speaker = other ? material.names[other.speaker] : undefined;
    if (!other || speaker === undefined) return [];
    return [
      { type: relation.type, speaker, date: other.date, source: describeSource(relation.source) },
    ];
  });
}

function describeStatement(statement: Statement, material: CardMaterial, day: Day): CardStatement {
  return {
    id: statement.id,
    date: statement.date,
    distance: daysBetween(lastDay(statement.date), day),
    summary: statement.summary,
    quote: statement.quote,
    speaker: describeName(material, statement.speaker),
    about: statement.about
      .filter((id) => id !== material.entry.id)
      .map((id) => describeName(material, id)),
    source: describeSource(statement.source),
    relations: describeRelations(statement, material),
    own: statement.own,
    isNew: material.newIds?.includes(statement.id),
    isCorrected: statement.isCorrected,
  };
}

function describeRoles(person: Person, day: Day): string[] {
  const held = rolesAt(person.roles, day);
  const title = (role: Role) =>
    role.organization === undefined ? role.title : `${role.title}, ${role.organization}`;
  return held.map(title);
}

function describeTerm(term: Term, material: CardMaterial): TermFacts {
  const name = (id: EntryId | EntryKey) => describeName(material, id);
  return {
    kind: term.kind,
    summary: term.summary,
    from: term.from ?? term.date,
    to: term.to ?? term.date,
    place: term.place,
    participants: term.participants.map(name),
    partOf: term.partOf === undefined ? undefined : name(term.partOf),
    sources: term.sources.map(describeSource),
  };
}

/** The card of one entry beside one mention. */
export function assembleEntryCard(material: CardMaterial, occasion: Occasion): EntryCard {
  const { entry } = material;
  const { mention, day } = occasion;
  const { prior, later, omitted } = listStatements(material, occasion);
  const describe = (statement: Statement) => describeStatement(statement, material, day);
  const repeated = material.statements.find(({ id }) => id === occasion.repeats);
  return {
    type: 'entry',
    key: material.key,
    name: entry.name,
    dataset: material.dataset.title,
    term: entry.type === 'term' ? describeTerm(entry, material) : undefined,
    roles: entry.type === 'person' ? describeRoles(entry, day) : [],
    description: entry.type === 'person' ? entry.description : undefined,
    isCorrected: material.isCorrected,
    rule: mention.rule,
    onPage: occasion.onPage,
    correct: mention.correct,
    saidBefore: repeated && describe(repeated),
    prior: prior.filter((statement) => statement !== repeated).map(describe),
    later: later.map(describe),
    omitted,
    article: { day, known: occasion.dayKnown, from: occasion.article.publishedAtFrom },
  };
}

/**
 * The card of an entry that another card led to, ranked by the same passage. What is told of the words on the
 * page stays only where the entry is one of those they may mean.
 */
export function assembleLedCard(material: CardMaterial, occasion: Occasion): EntryCard {
  if (occasion.mention.candidates?.includes(material.key))
    return assembleEntryCard(material, occasion);
  const card = assembleEntryCard(material, { ...occasion, repeats: undefined });
  return { ...card, rule: undefined, correct: undefined };
}

/** The card for a mention: of its entry, or a question where several entries fit. */
export function assembleCard(
  materials: ReadonlyMap<string, CardMaterial>,
  occasion: Occasion,
): Card | undefined {
  const { entry, candidates } = occasion.mention;
  if (entry !== null) {
    const material = materials.get(entry);
    return material ? assembleEntryCard(material, occasion) : undefined;
  }
  const known = (candidates ?? []).flatMap((key) => materials.get(key) ?? []);
  if (known.length === 0) return undefined;
  return {
    type: 'choice',
    onPage: occasion.onPage,
    candidates: known.map(({ key, entry: one }) => ({
      key,
      name: one.name,
      detail:
        (one.type === 'person'
          ? (describeRoles(one, occasion.day)[0] ?? one.description)
          : (one.summary ?? one.date ?? one.from)) ?? '',
    })),
  };
}
