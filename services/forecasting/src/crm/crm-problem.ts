import type { CrmRowProblem } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';

/** Why a row is refused, by code. A text names the cure, never the value: it may be personal data. */
const texts = {
  bad_quote: { zh: '引号未正确闭合', en: 'a quote is not closed as RFC 4180 asks; double it inside a quoted cell' },
  too_long: { zh: '记录过长', en: 'the record is too long' },
  invalid_utf8: { zh: '不是有效的 UTF-8 文本', en: 'the bytes are not valid UTF-8; save the file as UTF-8' },
  column_count: { zh: '列数与表头不一致', en: 'the number of cells differs from the header' },
  missing: { zh: '不能为空', en: 'it must not be empty' },
  invalid_date: { zh: '不是映射所定格式的日期', en: 'it is not a day in the format that the mapping names' },
  invalid_amount: { zh: '不是该货币的金额', en: 'it is not an amount of the currency; write digits with a point' },
  unknown_stage: { zh: '映射中没有该阶段', en: 'the mapping does not say what this stage means' },
  date_missing: { zh: '已结束的商机须有结束日期', en: 'a deal that is won or lost needs the day it was closed on' },
  date_superfluous: { zh: '进行中的商机不应有结束日期', en: 'an open deal has no day it was closed on' },
  date_order: { zh: '结束日期早于开始日期', en: 'the deal was closed before anybody engaged' },
  date_in_future: { zh: '日期晚于导出日', en: 'the day is after the day of the export' },
} as const;

export type CrmProblemCode = keyof typeof texts;

export function crmProblem(field: string, code: CrmProblemCode): CrmRowProblem {
  return { field, code, reason_zh: texts[code].zh, reason_en: texts[code].en };
}
