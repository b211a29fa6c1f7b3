import { catalogue } from '@salesmesh/chassis/errors';

/** Every error that this service says of itself, with the cure where there is one. */
export const errors = catalogue('forecasting', {
  invalid_request: {
    kind: 'INVALID_ARGUMENT',
    zh: '请求中有无效的字段，请按各字段的提示修改。',
    en: 'Some fields of the request are not valid. Mend each as its own text says.',
  },
  version_conflict: {
    kind: 'ABORTED',
    zh: '对象在读取后已被修改，请重新读取后再试。',
    en: 'It was changed since it was read. Read it again, then retry.',
  },
  import_without_header: {
    kind: 'INVALID_ARGUMENT',
    zh: '导入流的第一条消息必须是头信息。',
    en: 'The first message of an import must be its header. Send the header, then the file.',
  },
  mapping_not_found: {
    kind: 'NOT_FOUND',
    zh: '没有映射“{name}”，请先创建。',
    en: 'There is no mapping "{name}". Put it first.',
  },
  column_missing: {
    kind: 'INVALID_ARGUMENT',
    zh: '文件的表头没有映射所要求的列“{column}”。',
    en: 'The header row lacks column "{column}", which the mapping asks for. Mend the mapping or the file.',
  },
  opportunity_not_found: { kind: 'NOT_FOUND', zh: '没有商机 {id}。', en: 'There is no opportunity {id}.' },
  not_opportunity_owner: {
    kind: 'PERMISSION_DENIED',
    zh: '只有商机的负责人或销售经理可以申报里程碑。',
    en: 'Only the owner of the opportunity or a sales manager may claim its milestones.',
  },
  forecast_not_allowed: {
    kind: 'PERMISSION_DENIED',
    zh: '您的角色不能查看或运行预测；请联系销售经理。',
    en: 'Your role neither sees nor makes forecasts. Ask a sales manager.',
  },
  milestone_not_found: { kind: 'NOT_FOUND', zh: '没有里程碑 {id}。', en: 'There is no milestone {id}.' },
  milestone_not_defined: {
    kind: 'NOT_FOUND',
    zh: '没有里程碑定义“{name}”，请先创建。',
    en: 'There is no milestone definition "{name}". Put it first.',
  },
  evidence_not_found: { kind: 'NOT_FOUND', zh: '没有该证明文件。', en: 'There is no such evidence.' },
  evidence_without_header: {
    kind: 'INVALID_ARGUMENT',
    zh: '证明文件流的第一条消息必须是头信息。',
    en: 'The first message of evidence must be its header. Send the header, then the file.',
  },
  evidence_empty: {
    kind: 'INVALID_ARGUMENT',
    zh: '证明文件是空的，请发送有内容的文件。',
    en: 'The evidence file is empty. Send one that shows something.',
  },
  evidence_too_large: {
    kind: 'OUT_OF_RANGE',
    zh: '证明文件超过 {most} 字节，请压缩或拆分。',
    en: 'The evidence file is over {most} bytes. Compress or split it.',
  },
  evidence_unreadable: {
    kind: 'INVALID_ARGUMENT',
    zh: '图片无法读取或过大，因而无法遮盖其中的个人信息；请重新导出为较小的 PNG 或 JPEG。',
    en: 'The image cannot be read, or is too large, so nothing in it can be covered. Export it again as a smaller PNG or JPEG.',
  },
  evidence_must_wait: {
    kind: 'RESOURCE_EXHAUSTED',
    zh: '等待识别的图片过多，请稍后重试。',
    en: 'Too many images are waiting to be read. Try again shortly.',
  },
  evidence_kind_refused: {
    kind: 'INVALID_ARGUMENT',
    zh: '该里程碑不接受类型 {type}；可用：{known}。',
    en: 'This milestone does not take {type}. It takes: {known}.',
  },
  not_enough_history: {
    kind: 'FAILED_PRECONDITION',
    zh: '截至 {asOf}，成交记录只覆盖 {days} 天、{won} 笔赢单；预测至少需要 {leastDays} 天和 {leastWon} 笔。请导入更早的商机或选择更晚的日期。',
    en: 'As of {asOf} the closings on record reach back {days} days with {won} won; a forecast needs {leastDays} days and {leastWon}. Import older opportunities or choose a later day.',
  },
  pipeline_too_fine: {
    kind: 'FAILED_PRECONDITION',
    zh: '区域与产品的组合有 {cells} 种，最多 {most} 种；请归并产品。',
    en: 'There are {cells} pairs of region and product, at most {most} can be forecast. Take products together.',
  },
  mixed_currencies: {
    kind: 'FAILED_PRECONDITION',
    zh: '商机使用多种货币（{currencies}），不能相加；请用同一种货币导入。',
    en: 'The opportunities are in several currencies ({currencies}), which cannot be added. Import them in one.',
  },
  forecast_in_progress: {
    kind: 'RESOURCE_EXHAUSTED',
    zh: '该租户的预测正在进行，请等待其结束。',
    en: 'A forecast of this tenant is being made. Wait for it to end.',
  },
  forecast_not_found: {
    kind: 'NOT_FOUND',
    zh: '还没有这样的预测，请先运行。',
    en: 'There is no such forecast. Run one first.',
  },
  evaluation_folder_missing: {
    kind: 'INVALID_ARGUMENT',
    zh: '缺少 DIR。用法：{usage}',
    en: 'DIR is not given. Use: {usage}',
  },
  evaluation_file_unreadable: {
    kind: 'INVALID_ARGUMENT',
    zh: '无法读取文件 {path}：{reason}',
    en: 'File {path} cannot be read: {reason}',
  },
});
