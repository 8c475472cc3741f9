import * as v from 'valibot';
import type { Dataset } from '../model/dataset.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import { datasetSchema } from './schema.ts';

/** What is wrong with a dataset and where: `at` is a path such as `statements[3].speaker`. */
export interface Problem {
  at: string;
  message: string;
}

/** As many as a person can use; the count of the rest is said in the last one. */
const mostProblems = 100;

export function describePath(issue: v.BaseIssue<unknown>): string {
  const steps = issue.path?.map((item) =>
    typeof item.key === 'number' ? `[${item.key}]` : `.${String(item.key)}`,
  );
  return steps?.join('').replace(/^\./, '') ?? '';
}

/** References that point nowhere and ids that stand twice: what a schema cannot say. */
function* findLooseEnds(dataset: Dataset): Generator<Problem> {
  const people = new Set<string>();
  const terms = new Set<string>();
  const statements = new Set<string>();
  const claim = function* (seen: Set<string>[], id: string, at: string): Generator<Problem> {
    if (seen.some((ids) => ids.has(id)))
      yield { at: `${at}.id`, message: `"${id}" is used twice; ids are unique in a dataset` };
    seen[0]?.add(id);
  };
  for (const [i, person] of dataset.people.entries())
    yield* claim([people], person.id, `people[${i}]`);
  for (const [i, term] of dataset.terms.entries())
    yield* claim([terms, people], term.id, `terms[${i}]`);
  for (const [i, statement] of dataset.statements.entries())
    yield* claim([statements], statement.id, `statements[${i}]`);

  for (const [i, term] of dataset.terms.entries()) {
    for (const [j, id] of term.participants.entries())
      if (!people.has(id))
        yield { at: `terms[${i}].participants[${j}]`, message: `no person has the id "${id}"` };
    if (term.partOf !== undefined && !terms.has(term.partOf))
      yield { at: `terms[${i}].partOf`, message: `no term has the id "${term.partOf}"` };
  }
  for (const [i, statement] of dataset.statements.entries()) {
    if (!people.has(statement.speaker))
      yield {
        at: `statements[${i}].speaker`,
        message: `no person has the id "${statement.speaker}"`,
      };
    for (const [j, id] of statement.about.entries())
      if (!people.has(id) && !terms.has(id))
        yield { at: `statements[${i}].about[${j}]`, message: `no entry has the id "${id}"` };
    for (const [j, relation] of statement.relations.entries())
      if (!statements.has(relation.statement))
        yield {
          at: `statements[${i}].relations[${j}].statement`,
          message: `no statement has the id "${relation.statement}"`,
        };
  }
}

function limit(problems: Problem[]): Problem[] {
  if (problems.length <= mostProblems) return problems;
  const rest = problems.length - mostProblems;
  return [...problems.slice(0, mostProblems), { at: '', message: `and ${rest} more problems` }];
}

/** The door for datasets: unknown data in, a trusted dataset or named problems out. */
export function parseDataset(data: unknown): Result<Dataset, Problem[]> {
  const parsed = v.safeParse(datasetSchema, data);
  if (!parsed.success)
    return fail(
      limit(parsed.issues.map((issue) => ({ at: describePath(issue), message: issue.message }))),
    );
  const looseEnds = [...findLooseEnds(parsed.output)];
  return looseEnds.length > 0 ? fail(limit(looseEnds)) : succeed(parsed.output);
}

/** The same from the text of a file. A byte order mark is ignored. */
export function parseDatasetText(text: string): Result<Dataset, Problem[]> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail([{ at: '', message: `is not JSON: ${why}` }]);
  }
  return parseDataset(data);
}
