import { catalogue } from '@salesmesh/chassis/errors';

export const errors = catalogue('gateway', {
  invalid_request: {
    kind: 'INVALID_ARGUMENT',
    zh: '请求有误，请按 errors 中的说明逐项修改后重试。',
    en: 'The request is wrong in the fields listed under errors. Mend them and try again.',
  },
  malformed_request: {
    kind: 'INVALID_ARGUMENT',
    zh: '请求格式有误：请检查网址编码、请求头与请求体压缩。',
    en: 'The request cannot be read. Check the encoding of the address, the headers and the compression of the body.',
  },
  malformed_body: {
    kind: 'INVALID_ARGUMENT',
    zh: '请求体不是有效的 {type}。',
    en: 'The body is not valid {type}.',
  },
  unsupported_content: {
    kind: 'INVALID_ARGUMENT',
    zh: '不支持内容类型 {type}，请使用 {allowed}。',
    en: 'Content type {type} is not taken here. Send {allowed}.',
  },
  body_too_large: {
    kind: 'INVALID_ARGUMENT',
    zh: '请求体超过 {limit} 字节，请拆分或改用导入接口。',
    en: 'The body is larger than {limit} bytes. Split it or use the import route.',
  },
  missing_token: {
    kind: 'UNAUTHENTICATED',
    zh: '缺少访问令牌，请在 Authorization 头中以 Bearer 方式提供。',
    en: 'No access token. Send one in the Authorization header as Bearer.',
  },
  invalid_token: {
    kind: 'UNAUTHENTICATED',
    zh: '访问令牌无效（{reason}），请重新登录。',
    en: 'The access token is not valid ({reason}). Sign in again.',
  },
  identity_provider_away: {
    kind: 'UNAVAILABLE',
    zh: '暂时无法连接登录服务，请稍后重试。',
    en: 'The identity provider cannot be reached. Try again shortly.',
  },
  role_required: {
    kind: 'PERMISSION_DENIED',
    zh: '此操作需要以下角色之一：{roles}。',
    en: 'This needs one of the roles {roles}.',
  },
  too_many_requests: {
    kind: 'RESOURCE_EXHAUSTED',
    zh: '请求过于频繁，请按 Retry-After 的时间后重试。',
    en: 'Too many requests. Wait for the time in Retry-After.',
  },
  version_required: {
    kind: 'INVALID_ARGUMENT',
    zh: '请在 If-Match 头中提供所修改的版本号。',
    en: 'Name the version you change in the If-Match header, such as "3".',
  },
  route_not_found: { kind: 'NOT_FOUND', zh: '没有此接口：{path}。', en: 'There is no {path} here; see /docs.' },
});
