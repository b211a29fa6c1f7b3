import { stringify } from 'csv-stringify/sync';
import type { DemoData } from './demo-data.ts';
import type { LeadRow } from './synthetic-leads.ts';

/** Columns of the overlay and where each belongs in the contact. */
const contactColumns = {
  name: 'full_name',
  email: 'email',
  phone: 'phone',
  kind: 'recipient_kind',
  residence: 'residence',
  region: 'region',
  city: 'city',
  timezone: 'timezone',
  age: 'age',
  relationship: 'relationship',
  address_source: 'address_source',
} as const;

const doNotContact = { do_not_email: 'Do Not Email', do_not_call: 'Do Not Call' };

/** How past leads are read: no persons, with the outcome. */
export function pastMapping({ key, outcome, afterTheFact, placeholders }: DemoData) {
  return {
    format: 'ndjson',
    key,
    ignore: ['Lead Number', ...afterTheFact],
    outcome,
    won_values: ['1'],
    lost_values: ['0'],
    placeholders,
    required: [key],
  };
}

/** How new leads are read: with the person behind each, without any outcome. */
export function freshMapping({ key, afterTheFact, placeholders }: DemoData) {
  return {
    format: 'csv',
    key,
    contact: contactColumns,
    ignore: ['Lead Number', ...afterTheFact],
    consents: 'consents',
    notice_given: 'notice_given',
    source_disclosed: 'source_disclosed',
    ...doNotContact,
    placeholders,
    required: [key],
  };
}

export function ndjsonFile(rows: readonly LeadRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/**
 * The rows as CSV, followed by rows that cannot be taken, each wrong in its own way, and one that stands in the file
 * twice: an import must say so and go on.
 */
export function csvFile(rows: readonly LeadRow[], key: string): { text: string; rowCount: number } {
  const [first = {}] = rows;
  const columns = Object.keys(first);
  const wrong: LeadRow[] = [
    { ...first, [key]: '' },
    { ...first, [key]: 'wrong-email', email: 'not an address' },
    { ...first, [key]: 'wrong-country', residence: 'Atlantis' },
    { ...first, [key]: 'wrong-age', age: 'old' },
    { ...first, [key]: 'wrong-consents', consents: '[{"purpose":"everything"}]' },
  ];
  const text = stringify([...rows, ...wrong, first], { header: true, columns });
  const shortRow = 'too,few,cells\n';
  return { text: text + shortRow, rowCount: rows.length + wrong.length + 2 };
}
