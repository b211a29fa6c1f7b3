import { status } from '@grpc/grpc-js';

/** What went wrong in general: a gRPC status by name. The kind decides retry, redelivery and the HTTP status. */
export type ErrorKind =
  | 'INVALID_ARGUMENT'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'PERMISSION_DENIED'
  | 'UNAUTHENTICATED'
  | 'RESOURCE_EXHAUSTED'
  | 'FAILED_PRECONDITION'
  | 'ABORTED'
  | 'UNAVAILABLE'
  | 'DEADLINE_EXCEEDED'
  | 'INTERNAL'
  | 'OUT_OF_RANGE'
  | 'UNIMPLEMENTED'
  | 'CANCELLED';

type KindFacts = { http: number; titleEn: string; titleZh: string };

/** HTTP status and the title a problem document shows for each kind. */
export const kindFacts: Readonly<Record<ErrorKind, KindFacts>> = {
  INVALID_ARGUMENT: { http: 400, titleEn: 'The request is not valid', titleZh: '请求无效' },
  OUT_OF_RANGE: { http: 400, titleEn: 'A value is out of range', titleZh: '数值超出范围' },
  UNAUTHENTICATED: { http: 401, titleEn: 'Sign in first', titleZh: '请先登录' },
  PERMISSION_DENIED: { http: 403, titleEn: 'Not permitted', titleZh: '没有权限' },
  NOT_FOUND: { http: 404, titleEn: 'Not found', titleZh: '未找到' },
  ALREADY_EXISTS: { http: 409, titleEn: 'It exists already', titleZh: '已经存在' },
  FAILED_PRECONDITION: { http: 409, titleEn: 'Not possible in this state', titleZh: '当前状态不允许此操作' },
  ABORTED: { http: 409, titleEn: 'Another change came first', titleZh: '已有其他修改' },
  RESOURCE_EXHAUSTED: { http: 429, titleEn: 'Too many requests', titleZh: '请求过多' },
  CANCELLED: { http: 499, titleEn: 'The caller gave up', titleZh: '请求已取消' },
  INTERNAL: { http: 500, titleEn: 'Something went wrong on our side', titleZh: '系统内部错误' },
  UNIMPLEMENTED: { http: 501, titleEn: 'Not offered', titleZh: '不支持此操作' },
  UNAVAILABLE: { http: 503, titleEn: 'Not available at the moment', titleZh: '服务暂不可用' },
  DEADLINE_EXCEEDED: { http: 504, titleEn: 'It took too long', titleZh: '处理超时' },
};

/** A status without a kind of its own (UNKNOWN, DATA_LOSS, OK on a failure) counts as INTERNAL. */
export function kindOfStatus(code: number): ErrorKind {
  const name = status[code];
  return name !== undefined && Object.hasOwn(kindFacts, name) ? (name as ErrorKind) : 'INTERNAL';
}
