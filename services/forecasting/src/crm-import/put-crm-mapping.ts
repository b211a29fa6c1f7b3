import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import type {
  CrmMapping,
  ListCrmMappingsRequest,
  ListCrmMappingsResponseInput,
  PutCrmMappingRequest,
  PutCrmMappingResponseInput,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { dateFormats } from '../crm/crm-date.ts';
import { CrmKind, columnsOf, crmFields } from '../crm/crm-kind.ts';
import { OpportunityStage } from '../crm/opportunity-stage.ts';
import { errors } from '../errors.ts';

type MappingDeps = { readonly mappings: NamedStore<CrmMapping> };

export function putCrmMapping({
  mappings,
}: MappingDeps): UnaryHandler<PutCrmMappingRequest, PutCrmMappingResponseInput> {
  return async ({ request_id, mapping }) => {
    const state = checked(mapping);
    const put = { name: state.name, state, requestId: request_id, expectedVersion: state.version };
    return { mapping: await mappings.put(put) };
  };
}

export function listCrmMappings({
  mappings,
}: MappingDeps): UnaryHandler<ListCrmMappingsRequest, ListCrmMappingsResponseInput> {
  return async () => ({ mappings: await mappings.list() });
}

const stages = new Set<string>(Object.values(OpportunityStage));

function checked(mapping: CrmMapping | null | undefined): CrmMapping {
  if (mapping === null || mapping === undefined) {
    throw errors.invalid_request({}, { fields: [{ field: 'mapping', zh: '缺少映射。', en: 'Give a mapping.' }] });
  }
  const check = new FieldCheck(errors.invalid_request);
  check.name('mapping.name', mapping.name);
  check.that(Intl.supportedValuesOf('currency').includes(mapping.currency), 'mapping.currency', {
    zh: '应为 ISO 4217 货币代码，如 CNY。',
    en: 'It must be a currency of ISO 4217, such as CNY.',
  });
  check.that(
    dateFormats.some((known) => known === mapping.date_format),
    'mapping.date_format',
    { zh: `应为 ${dateFormats.join('、')} 之一。`, en: `It must be one of ${dateFormats.join(', ')}.` },
  );
  for (const kind of Object.values(CrmKind)) checkColumns(check, mapping, kind);
  for (const [word, stage] of Object.entries(mapping.stages)) {
    check.that(stages.has(stage), `mapping.stages.${word}`, {
      zh: `应为 ${[...stages].join('、')} 之一。`,
      en: `It must be one of ${[...stages].join(', ')}.`,
    });
  }
  check.throwIfWrong();
  return mapping;
}

/** A kind of file without any column is one that this CRM does not have. */
function checkColumns(check: FieldCheck, mapping: CrmMapping, kind: CrmKind): void {
  const columns = columnsOf(mapping, kind);
  const { required, optional } = crmFields[kind];
  const place = `mapping.${kind === CrmKind.opportunities ? 'opportunity' : kind.slice(0, -1)}_columns`;
  const known = new Set<string>([...required, ...optional]);
  const isAsked = kind === CrmKind.opportunities || Object.keys(columns).length > 0;
  for (const field of isAsked ? required : []) {
    check.that((columns[field] ?? '') !== '', `${place}.${field}`, {
      zh: '请指定列名。',
      en: 'Name the column that holds it.',
    });
  }
  for (const field of Object.keys(columns)) {
    check.that(known.has(field), `${place}.${field}`, {
      zh: `没有这个字段；可用：${[...known].join('、')}。`,
      en: `There is no such field. Known: ${[...known].join(', ')}.`,
    });
  }
}
