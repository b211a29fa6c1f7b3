import { catalogue } from '../errors/errors.ts';

/** What the store itself refuses or cannot do. `chassis.no_tenant` stands with the context's codes. */
export const storeErrors = catalogue('chassis', {
  store_unavailable: {
    kind: 'UNAVAILABLE',
    zh: '数据库暂不可用，请稍后重试。',
    en: 'The database is not available. Try again shortly.',
  },
  write_conflict: {
    kind: 'ABORTED',
    zh: '另一个事务正在修改同一数据，请重试。',
    en: 'Another transaction changed the same data. Try again.',
  },
  duplicate_key: {
    kind: 'ALREADY_EXISTS',
    zh: '{collection} 中已有相同的唯一键（索引 {index}）。',
    en: 'A document with the same unique key exists in {collection} (index {index}).',
  },
  id_taken: {
    kind: 'ALREADY_EXISTS',
    zh: '标识 {id} 已被占用，请使用新的标识。',
    en: 'Id {id} is taken. Use a new id.',
  },
  request_id_reused: {
    kind: 'ALREADY_EXISTS',
    zh: '请求号已用于另一个对象，请为新的请求使用新的请求号。',
    en: 'The request id was used for another object. Give each new request an id of its own.',
  },
  foreign_tenant: {
    kind: 'PERMISSION_DENIED',
    zh: '查询或修改指明了其他租户。',
    en: 'A filter, document or update names another tenant than the caller.',
  },
  stage_refused: {
    kind: 'PERMISSION_DENIED',
    zh: '租户范围内的聚合不允许阶段 {stage}。',
    en: 'Aggregation stage {stage} could leave the tenant. Use it in the system scope only.',
  },
  page_token_invalid: {
    kind: 'INVALID_ARGUMENT',
    zh: '分页标记无效，请从第一页重新读取。',
    en: 'The page token is malformed or belongs to another order. Start again from the first page.',
  },
  page_size_invalid: {
    kind: 'INVALID_ARGUMENT',
    zh: '每页数量必须是 0 到 {max} 之间的整数，实际为 {given}。',
    en: 'The page size must be a whole number from 0 to {max}; it was {given}.',
  },
});
