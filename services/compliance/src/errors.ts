import { catalogue } from '@salesmesh/chassis/errors';

/** Error codes of `decide`. Those of the ledger stand with it. */
export const complianceErrors = catalogue('compliance', {
  invalid_request: {
    kind: 'INVALID_ARGUMENT',
    zh: '请求有错误的字段，请按各字段的说明修改后重试。',
    en: 'Some fields of the request are wrong. Correct each as described and send it again.',
  },
  recipient_not_found: {
    kind: 'NOT_FOUND',
    zh: '没有收件人 {recipientId}，请先登记联系人。',
    en: 'Recipient {recipientId} is not known. Register the contact first.',
  },
  recipient_behind: {
    kind: 'UNAVAILABLE',
    zh: '收件人 {recipientId} 的第 {version} 版资料尚未到达，请稍后重试。',
    en: 'Version {version} of recipient {recipientId} has not arrived yet. Try again shortly.',
  },
  contact_unreadable: {
    kind: 'INVALID_ARGUMENT',
    zh: '联系人事件缺少编号、收件人类型或时间，或同意记录的值不在允许范围内。',
    en: 'The contact event lacks an id, a kind of recipient or a time, or a consent in it holds an unknown value.',
  },
  too_many_waiting: {
    kind: 'RESOURCE_EXHAUSTED',
    zh: '等待裁定的请求过多，请稍后重试。',
    en: 'Too many requests are waiting for a decision. Try again shortly.',
  },
  too_contended: {
    kind: 'ABORTED',
    zh: '其他写入者多次抢先，请重试。',
    en: 'Other writers came first several times. Try again.',
  },
  automation_not_found: { kind: 'NOT_FOUND', zh: '没有自动化 {id}。', en: 'Automation {id} does not exist.' },
  not_waiting_for_approval: {
    kind: 'FAILED_PRECONDITION',
    zh: '自动化 {id} 的状态是 {state}，并未等待审批。',
    en: 'Automation {id} is {state}; only one that waits for approval can be approved or rejected.',
  },
  permit_not_found: {
    kind: 'NOT_FOUND',
    zh: '自动化 {id} 没有许可。',
    en: 'Automation {id} has no permit.',
  },
  permit_spent: {
    kind: 'FAILED_PRECONDITION',
    zh: '自动化 {id} 的许可已被使用。',
    en: 'The permit of automation {id} was used for another delivery.',
  },
  permit_revoked: {
    kind: 'FAILED_PRECONDITION',
    zh: '签发之后情况有变，自动化 {id} 的许可已撤回。',
    en: 'The permit of automation {id} was withdrawn: the facts no longer allow the send.',
  },
  delivery_unexpected: {
    kind: 'FAILED_PRECONDITION',
    zh: '自动化 {id} 的状态是 {state}，不能接受这次投递报告。',
    en: 'Automation {id} is {state} and was not redeemed for this delivery.',
  },
  packs_not_loaded: {
    kind: 'UNAVAILABLE',
    zh: '法规包尚未加载，请稍后重试。',
    en: 'No set of law packs is loaded yet. Try again shortly.',
  },
  request_id_reused: {
    kind: 'ALREADY_EXISTS',
    zh: '请求号已用于另一个对象，请为新的请求使用新的请求号。',
    en: 'The request id was used for another object. Give each new request an id of its own.',
  },
  content_unreadable: {
    kind: 'INTERNAL',
    zh: '已保存的内容无法用当前密钥解开。',
    en: 'Stored content does not open with the content key in use. Check the key.',
  },
  content_destroyed: {
    kind: 'FAILED_PRECONDITION',
    zh: '自动化 {id} 的内容已按保存期限销毁。',
    en: 'The content of automation {id} was destroyed when its retention ended.',
  },
  standing_rules_missing: {
    kind: 'FAILED_PRECONDITION',
    zh: '尚未设置团队表现规则，请先设置窗口和下限。',
    en: 'No rules for the standing of teams are set. Set the window and the floors first.',
  },
  certificate_used: {
    kind: 'ALREADY_EXISTS',
    zh: '证书 {certificateId} 已为该团队登记过。',
    en: 'Certificate {certificateId} was recorded for this team before.',
  },
  team_not_frozen: {
    kind: 'FAILED_PRECONDITION',
    zh: '团队 {team} 并未因考核指标被冻结。',
    en: 'Team {team} is not frozen by its measures.',
  },
  training_missing: {
    kind: 'FAILED_PRECONDITION',
    zh: '团队 {team} 没有凭此证书在冻结之后完成的培训；请先登记培训。',
    en: 'Team {team} has no training by this certificate that was completed since the freeze and cured no other. Record it first.',
  },
  assessment_not_found: { kind: 'NOT_FOUND', zh: '没有影响评估 {id}。', en: 'Assessment {id} does not exist.' },
  assessment_not_proposed: {
    kind: 'FAILED_PRECONDITION',
    zh: '影响评估 {id} 的状态是 {state} 或已到期，不能批准。',
    en: 'Assessment {id} is {state} or over; only one that is proposed and not over can be approved.',
  },
  second_person_needed: {
    kind: 'FAILED_PRECONDITION',
    zh: '影响评估 {id} 须由编写人以外的人批准。',
    en: 'Assessment {id} must be approved by another person than its author.',
  },
  packs_failed_test: {
    kind: 'FAILED_PRECONDITION',
    zh: '法规包未通过自检。',
    en: 'The law packs did not pass their self-test.',
  },
  tool_failed: {
    kind: 'UNAVAILABLE',
    zh: '程序 {program} 未能完成：{why}',
    en: 'The program {program} did not finish: {why}',
  },
  image_without_header: {
    kind: 'INVALID_ARGUMENT',
    zh: '图片之前须先发送文件头。',
    en: 'The header must come before the bytes of the image.',
  },
  image_kind_refused: {
    kind: 'INVALID_ARGUMENT',
    zh: '只接受以下类型的图片：{known}。',
    en: 'Only images of these types are taken: {known}.',
  },
  image_unreadable: {
    kind: 'INVALID_ARGUMENT',
    zh: '图片无法读取，或与所报类型不符；请重新导出为 PNG 或 JPEG 后再试。',
    en: 'The image cannot be read, or is not of the type it says. Export it again as PNG or JPEG.',
  },
  document_unreadable: {
    kind: 'INVALID_ARGUMENT',
    zh: '文件无法读取，或不是 PDF；请重新导出为 PDF 后再试。',
    en: 'The document cannot be read, or is no PDF. Export it again as PDF.',
  },
  document_locked: {
    kind: 'INVALID_ARGUMENT',
    zh: '文件有打开密码；请去除密码后再试。',
    en: 'The document asks for a password. Take the password off and send it again.',
  },
  document_too_long: {
    kind: 'OUT_OF_RANGE',
    zh: '文件最多 {pages} 页、{scans} 张扫描图、{length} 个字符；请拆分后逐份提交。',
    en: 'A document has at most {pages} pages, {scans} scanned images and {length} characters. Split it and send the parts.',
  },
  image_too_much_text: {
    kind: 'OUT_OF_RANGE',
    zh: '图片中的文字超过 {most} 个字符；请裁成几张后再试。',
    en: 'The image holds more than {most} characters. Cut it into several and send them one by one.',
  },
  image_too_large: {
    kind: 'OUT_OF_RANGE',
    zh: '图片超过 {most} 字节，请缩小后再试。',
    en: 'The image has more than {most} bytes. Make it smaller and send it again.',
  },
  image_too_slow: {
    kind: 'DEADLINE_EXCEEDED',
    zh: '图片未能在 {seconds} 秒内传完，请缩小图片或换用更快的网络后再试。',
    en: 'The image did not arrive within {seconds} seconds. Make it smaller, or send it over a faster connection.',
  },
  reader_busy: {
    kind: 'RESOURCE_EXHAUSTED',
    zh: '等待识别的图片过多，请稍后重试。',
    en: 'Too many images are waiting to be read. Try again shortly.',
  },
  reader_failed: {
    kind: 'UNAVAILABLE',
    zh: '识别图片的进程中断，请重试。',
    en: 'The process that reads images broke off. Try again.',
  },
  screening_lists_unreadable: {
    kind: 'UNAVAILABLE',
    zh: '审查词表尚未加载，请稍后重试。',
    en: 'The lists for screening are not loaded. Try again shortly.',
  },
  notice_fixed: {
    kind: 'FAILED_PRECONDITION',
    zh: '用途 {purpose} 的第 {version} 版告知已登记，文本和生效时间不能更改，也不能与另一版同时生效；请另用新的版本号和时间。',
    en: 'Version {version} of the notice of {purpose} is kept as it was shown, and no two begin at one instant. Give the change a version and an instant of its own.',
  },
  too_many_notices: {
    kind: 'RESOURCE_EXHAUSTED',
    zh: '登记的告知过多，请用 "*" 合并各用途的告知。',
    en: 'Too many notices are kept. Join those of several purposes under "*".',
  },
  consent_not_found: {
    kind: 'NOT_FOUND',
    zh: '收件人 {recipientId} 没有同意记录 {consentId}。',
    en: 'Recipient {recipientId} has no consent {consentId}.',
  },
  consent_ended: {
    kind: 'FAILED_PRECONDITION',
    zh: '同意记录 {consentId} 已撤回、已到期或并非同意；请登记新的同意。',
    en: 'Consent {consentId} was withdrawn, has expired or is none. Record a new one.',
  },
  opt_out_link_invalid: {
    kind: 'NOT_FOUND',
    zh: '退订链接无效或已过期；请回复退订或联系发送方。',
    en: 'The link is not valid, or no longer. Answer with STOP or write to the sender.',
  },
  reply_unsigned: {
    kind: 'PERMISSION_DENIED',
    zh: '回复没有有效的签名；请检查渠道的签名密钥和时钟。',
    en: 'The reply is not signed as agreed. Check the secret of the channel and the clock.',
  },
  version_conflict: {
    kind: 'ABORTED',
    zh: '数据已被他人更改，请重新读取后再试。',
    en: 'The data was changed by someone else. Read it again, then retry.',
  },
});
