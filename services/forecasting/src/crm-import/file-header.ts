import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { CrmFileHeader } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { readDay } from '../crm/crm-date.ts';
import { CrmKind } from '../crm/crm-kind.ts';
import type { Day } from '../deal-model/deal.ts';
import { errors } from '../errors.ts';

/** A checked header of an import. */
export type FileHeader = {
  readonly mapping: string;
  readonly source: string;
  readonly kind: CrmKind;
  readonly asOf: Day;
};

const kinds = Object.values(CrmKind);

export function readFileHeader(header: CrmFileHeader | null | undefined): FileHeader {
  if (header === null || header === undefined) throw errors.import_without_header();
  const check = new FieldCheck(errors.invalid_request);
  const kind = kinds.find((known) => known === header.kind);
  const asOf = readDay(header.as_of, 'YYYY-MM-DD');
  check.name('header.source', header.source);
  check.that(kind !== undefined, 'header.kind', {
    zh: `应为 ${kinds.join('、')} 之一。`,
    en: `It must be one of ${kinds.join(', ')}.`,
  });
  check.that(asOf !== undefined, 'header.as_of', {
    zh: '请给出导出日，格式为 YYYY-MM-DD。',
    en: 'Give the day of the export as YYYY-MM-DD.',
  });
  check.throwIfWrong();
  return { mapping: header.mapping, source: header.source, kind: kind as CrmKind, asOf: asOf as Day };
}
