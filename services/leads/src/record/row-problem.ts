import type { FieldViolation } from '@salesmesh/chassis/errors';
import type { RowProblem } from '@salesmesh/proto/gen/salesmesh/leads/v1';

/** Why a record is refused, by code. A text names the field and the cure, never the value: it may be personal data. */
const texts = {
  bad_quote: { zh: '引号未正确闭合', en: 'a quote is not closed as RFC 4180 asks; double it inside a quoted cell' },
  column_count: { zh: '列数与表头不一致', en: 'the number of cells differs from the header' },
  invalid_utf8: { zh: '不是有效的 UTF-8 文本', en: 'the bytes are not valid UTF-8; save the file as UTF-8' },
  invalid_json: { zh: '不是一个 JSON 对象', en: 'the line is not one JSON object' },
  too_long: { zh: '记录或字段过长', en: 'the record or the field is too long' },
  missing_key: { zh: '缺少记录的键', en: 'the key of the record is missing' },
  invalid_key: { zh: '键含有控制字符或过长', en: 'the key holds control characters or is over 200 characters' },
  missing_required: { zh: '必填列为空', en: 'a required column is empty' },
  invalid_email: { zh: '电子邮箱地址无效', en: 'it is not an e-mail address' },
  invalid_phone: {
    zh: '电话号码无效；没有国家时请写成 +国家码',
    en: 'it is not a phone number; without a residence write it as +country code',
  },
  invalid_residence: { zh: '应为两位国家代码（ISO 3166-1）', en: 'give two letters of ISO 3166-1, such as CN' },
  invalid_number: { zh: '应为整数', en: 'it must be a whole number in range' },
  invalid_date: { zh: '应为 RFC 3339 时间', en: 'it must be an instant as in RFC 3339' },
  invalid_flag: { zh: '应为是或否', en: 'write yes or no (or 1/0, true/false, 是/否)' },
  invalid_timezone: { zh: '应为 IANA 时区', en: 'give an IANA zone such as Asia/Shanghai' },
  invalid_choice: { zh: '不在允许的取值中', en: 'it is not one of the allowed values' },
  invalid_consents: { zh: '应为同意记录的 JSON 数组', en: 'it must be a JSON array of consent records' },
  invalid_outcome: { zh: '结果不在映射所列的取值中', en: 'the outcome is not among the values of the mapping' },
  invalid_event: { zh: '不符合 CloudEvents 规范', en: 'it is not one event as the CloudEvents specification asks' },
  missing_delivery: { zh: '缺少投递编号', en: 'the delivery has no id of its own' },
  unknown_signal: { zh: '来源没有为该信号类型定义作用', en: 'the source defines no effect for this type of signal' },
  invalid_feature: { zh: '特征名称无效', en: 'the feature has a name that cannot be stored' },
} as const;

export type ProblemCode = keyof typeof texts;

export function rowProblem(field: string, code: ProblemCode): RowProblem {
  return { field, code, reason_zh: texts[code].zh, reason_en: texts[code].en };
}

/** The same fault as the error of a request names it. */
export function violation(field: string, code: ProblemCode): FieldViolation {
  return { field, ...texts[code] };
}
