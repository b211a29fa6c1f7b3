import { catalogue } from '@salesmesh/chassis/errors';

/** Every error that this service says of itself, with the cure where there is one. */
export const errors = catalogue('leads', {
  invalid_record: {
    kind: 'INVALID_ARGUMENT',
    zh: '记录中有无效的字段，请按各字段的提示修改。',
    en: 'Some fields of the record are not valid. Mend each as its own text says.',
  },
  invalid_request: {
    kind: 'INVALID_ARGUMENT',
    zh: '请求中有无效的字段，请按各字段的提示修改。',
    en: 'Some fields of the request are not valid. Mend each as its own text says.',
  },
  import_without_header: {
    kind: 'INVALID_ARGUMENT',
    zh: '导入流的第一条消息必须是头信息。',
    en: 'The first message of an import must be its header. Send the header, then the file.',
  },
  key_column_missing: {
    kind: 'INVALID_ARGUMENT',
    zh: '文件的表头没有映射“{mapping}”所要求的键列“{column}”。',
    en: 'The header row lacks column "{column}", which mapping "{mapping}" names as the key.',
  },
  lead_not_found: { kind: 'NOT_FOUND', zh: '没有线索 {id}。', en: 'There is no lead {id}.' },
  mapping_not_found: { kind: 'NOT_FOUND', zh: '没有映射“{name}”。', en: 'There is no mapping "{name}".' },
  source_not_found: { kind: 'NOT_FOUND', zh: '没有来源“{name}”。', en: 'There is no source "{name}".' },
  address_not_found: { kind: 'NOT_FOUND', zh: '没有联系人 {id}。', en: 'There is no contact {id}.' },
  merge_not_found: { kind: 'NOT_FOUND', zh: '没有合并 {id}。', en: 'There is no merge {id}.' },
  scorer_not_found: {
    kind: 'NOT_FOUND',
    zh: '还没有评分模型，请先训练。',
    en: 'There is no scorer yet. Train one first.',
  },
  version_conflict: {
    kind: 'ABORTED',
    zh: '对象在读取后已被修改，请重新读取后再试。',
    en: 'It was changed since it was read. Read it again, then retry.',
  },
  change_not_allowed: {
    kind: 'PERMISSION_DENIED',
    zh: '您不能修改线索 {id}：已成交、已丢失或已合并的线索请由销售经理修改。',
    en: 'You may not change lead {id}. Once it is won, lost or merged a sales manager changes it.',
  },
  merge_not_possible: {
    kind: 'FAILED_PRECONDITION',
    zh: '这两条线索不能合并：已被合并，或是同一条。',
    en: 'These leads cannot be merged: one is merged already, or they are the same lead.',
  },
  merge_not_undoable: {
    kind: 'FAILED_PRECONDITION',
    zh: '该合并不能撤销：请先撤销其后的合并。',
    en: 'This merge cannot be undone yet. Undo the merges that came after it first.',
  },
  assignment_closed: {
    kind: 'FAILED_PRECONDITION',
    zh: '该分派已不在待接受状态。',
    en: 'The assignment is no longer open to be answered.',
  },
  lead_without_score: {
    kind: 'FAILED_PRECONDITION',
    zh: '线索 {id} 不能评分：已不在进行中。',
    en: 'Lead {id} cannot be scored: it is not open.',
  },
  bad_signature: {
    kind: 'UNAUTHENTICATED',
    zh: '签名无效：缺失、已过期或与内容不符。',
    en: 'The signature is missing, too old or does not fit the body.',
  },
  not_enough_outcomes: {
    kind: 'FAILED_PRECONDITION',
    zh: '已知结果的线索太少：成交 {won} 条，未成交 {lost} 条，各至少需要 {least} 条。',
    en: 'Too few leads with a known outcome: {won} won and {lost} lost. At least {least} of each are needed.',
  },
  training_in_progress: {
    kind: 'RESOURCE_EXHAUSTED',
    zh: '该租户的训练正在进行，请等待其结束。',
    en: 'A training of this tenant is running. Wait for it to end.',
  },
  template_missing: {
    kind: 'FAILED_PRECONDITION',
    zh: '渠道 {channel} 没有适用的跟进模板。',
    en: 'There is no follow-up template for channel {channel}. Put one first.',
  },
  template_broken: {
    kind: 'INVALID_ARGUMENT',
    zh: '模板无法解析：{reason}',
    en: 'The template cannot be parsed: {reason}',
  },
  follow_up_refused: {
    kind: 'FAILED_PRECONDITION',
    zh: '合规服务拒绝了跟进请求（{code}）。',
    en: 'Compliance refused the follow-up request ({code}).',
  },
  compliance_busy: {
    kind: 'UNAVAILABLE',
    zh: '合规服务暂不能处理跟进请求（{code}），将重试。',
    en: 'Compliance cannot take the follow-up request now ({code}). It is tried again.',
  },
  signal_unmatched: {
    kind: 'NOT_FOUND',
    zh: '信号中的键（{kind}）没有对应的线索；线索建立后可重放该死信。',
    en: 'No lead has the key of the signal ({kind}). Replay the dead letter once the lead is there.',
  },
  signal_early: {
    kind: 'UNAVAILABLE',
    zh: '信号先于线索到达（{kind}），将重试。',
    en: 'The signal came before its lead ({kind}). It is tried again.',
  },
  raw_record_destroyed: {
    kind: 'NOT_FOUND',
    zh: '原始记录已销毁或不存在。',
    en: 'The raw record was destroyed or never was.',
  },
});
