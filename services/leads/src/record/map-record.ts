import type { Mapping, RowProblem } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { type Attributes, LeadStage } from '../lead/lead.ts';
import type { IntakePerson, IntakeRecord } from './intake-record.ts';
import { readConsents, readFlag } from './read-field.ts';
import { readPerson } from './read-person.ts';
import { redactValue } from './redact-value.ts';
import { type ProblemCode, rowProblem } from './row-problem.ts';

/** Values of one record by column; an absent column is an empty text. */
export type Row = { readonly columns: readonly string[]; readonly valueOf: (column: string) => string };
type MappedRow =
  | { readonly record: Omit<IntakeRecord, 'raw'>; readonly problems?: undefined }
  | { readonly problems: RowProblem[]; readonly externalKey?: string | undefined };

/** Values by path, for the mapper. */
export function rowOf(values: ReadonlyMap<string, string>): Row {
  return { columns: [...values.keys()], valueOf: (column) => values.get(column) ?? '' };
}

/** Spelling under which every "not chosen" cell is stored, so that the scorer knows it whatever the form calls it. */
export const NOT_CHOSEN = 'Select';
const MAX_KEY_LENGTH = 200;
const MAX_VALUE_LENGTH = 4_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/;

export type RowMapper = (row: Row) => MappedRow;

/** The mapping made ready once per file: which columns are features and which are not. */
export function compileMapping(mapping: Mapping): RowMapper {
  const placeholders = new Set(mapping.placeholders.map((text) => text.trim().toLowerCase()));
  const won = new Set(mapping.won_values.map((text) => text.trim().toLowerCase()));
  const lost = new Set(mapping.lost_values.map((text) => text.trim().toLowerCase()));
  const featuresOf = featureColumns(mapping);
  return (row) => {
    const problems: RowProblem[] = [];
    const refuse = (field: string, code: ProblemCode) => problems.push(rowProblem(field, code));
    const externalKey = row.valueOf(mapping.key).trim();
    if (externalKey === '') refuse(mapping.key, 'missing_key');
    else if (externalKey.length > MAX_KEY_LENGTH || CONTROL.test(externalKey)) refuse(mapping.key, 'invalid_key');
    for (const column of mapping.required) {
      if (row.valueOf(column).trim() === '') refuse(column, 'missing_required');
    }
    const attributes: Attributes = {};
    for (const [feature, column] of featuresOf(row.columns)) {
      const value = row.valueOf(column);
      if (value.length > MAX_VALUE_LENGTH) refuse(column, 'too_long');
      else if (!isStorable(feature)) refuse(column, 'invalid_feature');
      else if (value !== '')
        attributes[feature] = placeholders.has(value.trim().toLowerCase()) ? NOT_CHOSEN : redactValue(value);
    }
    const stage = readOutcome(mapping, row, { won, lost }, refuse);
    const person = mapPerson(mapping, row, refuse);
    if (problems.length > 0) return { problems, externalKey: externalKey === '' ? undefined : externalKey };
    return { record: { externalKey, stage, attributes, ...(person === undefined ? {} : { person }) } };
  };
}

/** Names that a document cannot hold as a field, or that mean something to JavaScript itself. */
export function isStorable(feature: string): boolean {
  return (
    feature !== '' &&
    feature.length <= 200 &&
    !feature.startsWith('$') &&
    feature !== '__proto__' &&
    !CONTROL.test(feature)
  );
}

/** Columns that the mapping uses for something else are never features, so that personal data stays out of them. */
function featureColumns(mapping: Mapping): (columns: readonly string[]) => readonly (readonly [string, string])[] {
  const named = Object.entries(mapping.attributes);
  if (named.length > 0) return () => named;
  const taken = new Set([
    mapping.key,
    ...Object.values(mapping.contact),
    ...mapping.ignore,
    ...[mapping.consents, mapping.do_not_email, mapping.do_not_call, mapping.outcome],
    ...[mapping.notice_given, mapping.source_disclosed],
  ]);
  let known: { columns: readonly string[]; pairs: readonly (readonly [string, string])[] } | undefined;
  return (columns) => {
    if (known?.columns !== columns) {
      known = { columns, pairs: columns.filter((column) => !taken.has(column)).map((column) => [column, column]) };
    }
    return known.pairs;
  };
}

type Refuse = (field: string, code: ProblemCode) => void;

function readOutcome(
  mapping: Mapping,
  row: Row,
  values: { won: ReadonlySet<string>; lost: ReadonlySet<string> },
  refuse: Refuse,
): LeadStage {
  const text = mapping.outcome === undefined ? '' : row.valueOf(mapping.outcome).trim().toLowerCase();
  if (text === '') return LeadStage.open;
  if (values.won.has(text)) return LeadStage.converted;
  if (values.lost.has(text)) return LeadStage.lost;
  refuse(mapping.outcome ?? '', 'invalid_outcome');
  return LeadStage.open;
}

function mapPerson(mapping: Mapping, row: Row, refuse: Refuse): IntakePerson | undefined {
  const cells: Record<string, string> = {};
  for (const [target, column] of Object.entries(mapping.contact)) cells[target] = row.valueOf(column);
  if (Object.values(cells).every((text) => text.trim() === '')) return undefined;
  const columnOf = (target: string) => mapping.contact[target] ?? target;
  const flag = (column: string | undefined) => {
    const read = column === undefined ? { value: undefined } : readFlag(row.valueOf(column));
    if ('problem' in read) refuse(column ?? '', read.problem);
    return 'problem' in read ? undefined : read.value;
  };
  const consents = mapping.consents === undefined ? { value: [] } : readConsents(row.valueOf(mapping.consents));
  if ('problem' in consents) refuse(mapping.consents ?? '', consents.problem);
  const basics = readPerson(cells, (target, code) => refuse(columnOf(target), code));
  return {
    ...basics,
    consents: 'problem' in consents ? [] : (consents.value ?? []),
    hasRefusedEmail: flag(mapping.do_not_email) ?? false,
    hasRefusedCall: flag(mapping.do_not_call) ?? false,
    noticeGiven: flag(mapping.notice_given),
    sourceDisclosed: flag(mapping.source_disclosed),
  };
}
