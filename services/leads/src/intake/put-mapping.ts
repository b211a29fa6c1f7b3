import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import type { Mapping, PutMappingRequest, PutMappingResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import { isStorable } from '../record/map-record.ts';
import { contactTargets } from '../record/read-person.ts';

export function putMapping(deps: {
  mappings: NamedStore<Mapping>;
}): UnaryHandler<PutMappingRequest, PutMappingResponseInput> {
  return async ({ request_id, mapping }) => {
    const state = checked(mapping);
    const put = { name: state.name, state, requestId: request_id, expectedVersion: state.version };
    return { mapping: await deps.mappings.put(put) };
  };
}

const targets = new Set<string>(contactTargets);

function checked(mapping: Mapping | null | undefined): Mapping {
  const check = new FieldCheck(errors.invalid_request);
  if (mapping === null || mapping === undefined) {
    throw errors.invalid_request({}, { fields: [{ field: 'mapping', zh: '缺少映射。', en: 'Give a mapping.' }] });
  }
  check.name('mapping.name', mapping.name);
  check.that(['csv', 'ndjson'].includes(mapping.format), 'mapping.format', {
    zh: '应为 csv 或 ndjson。',
    en: 'It must be csv or ndjson.',
  });
  check.that(mapping.key.trim() !== '', 'mapping.key', {
    zh: '请指定标识记录的列。',
    en: 'Name the column that identifies a record.',
  });
  for (const target of Object.keys(mapping.contact)) {
    check.that(targets.has(target), `mapping.contact.${target}`, {
      zh: `没有这个字段；可用：${contactTargets.join('、')}。`,
      en: `There is no such field. Known: ${contactTargets.join(', ')}.`,
    });
  }
  for (const feature of Object.keys(mapping.attributes)) {
    check.that(isStorable(feature), `mapping.attributes.${feature}`, {
      zh: '特征名称无效。',
      en: 'The feature has a name that cannot be stored.',
    });
  }
  const hasValues = mapping.won_values.length > 0 && mapping.lost_values.length > 0;
  check.that(mapping.outcome === undefined || hasValues, 'mapping.won_values', {
    zh: '指定结果列时，须列出成交与未成交的取值。',
    en: 'With an outcome column, list the values that mean won and lost.',
  });
  check.throwIfWrong();
  return mapping;
}
