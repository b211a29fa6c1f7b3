import { catalogue } from '@salesmesh/chassis/errors';

/** What can go wrong with the ledger, its proofs, permits and watermarks. Texts hold numbers and field names, never content. */
export const ledgerErrors = catalogue('compliance', {
  checkpoint_forged: {
    kind: 'PERMISSION_DENIED',
    zh: '检查点没有该账本密钥的有效签名，请核对验证公钥。',
    en: 'The checkpoint has no valid signature by a key of this log. Check that the verifier key is this log’s.',
  },
  checkpoint_malformed: {
    kind: 'INVALID_ARGUMENT',
    zh: '检查点格式错误：应依次为来源、大小和根哈希各一行。',
    en: 'The checkpoint is malformed: it has an origin, a size and a root hash, a line each.',
  },
  ledger_conflict: {
    kind: 'ABORTED',
    zh: '账本已由另一个写入者推进，请重新读取后再试。',
    en: 'Another writer moved the ledger on. Read its head again, then retry.',
  },
  ledger_corrupt: {
    kind: 'INTERNAL',
    zh: '账本存储被损坏或篡改：{what}。请停止写入并运行账本验证程序。',
    en: 'The stored ledger is damaged or was changed: {what}. Stop writing and run the ledger verifier.',
  },
  ledger_empty: { kind: 'NOT_FOUND', zh: '账本还没有任何记录。', en: 'The ledger has no entry yet.' },
  ledger_entry_not_found: {
    kind: 'NOT_FOUND',
    zh: '账本中没有第 {index} 条记录。',
    en: 'The ledger has no entry {index}.',
  },
  leaf_malformed: {
    kind: 'INVALID_ARGUMENT',
    zh: '账本记录格式错误：{what}。',
    en: 'The ledger entry is malformed: {what}.',
  },
  note_malformed: {
    kind: 'INVALID_ARGUMENT',
    zh: '签名文本格式错误：应为正文、空行和签名行。',
    en: 'The signed note is malformed: it is text, a blank line and signature lines.',
  },
  permit_channel_mismatch: {
    kind: 'PERMISSION_DENIED',
    zh: '许可用于其他渠道。',
    en: 'The permit is for another channel.',
  },
  permit_content_altered: {
    kind: 'PERMISSION_DENIED',
    zh: '内容在决定之后被修改，请重新申请。',
    en: 'The content was changed after the decision. Ask for a new one.',
  },
  permit_expired: {
    kind: 'FAILED_PRECONDITION',
    zh: '许可已过期，请重新申请。',
    en: 'The permit has run out. Ask for a new decision.',
  },
  permit_malformed: {
    kind: 'INVALID_ARGUMENT',
    zh: '许可格式错误：应为附带记录的 tlog-proof 文本。',
    en: 'The permit is malformed: it is a tlog-proof text with its leaf as extra data.',
  },
  permit_not_allowed: {
    kind: 'PERMISSION_DENIED',
    zh: '该决定不允许发送。',
    en: 'The decision does not allow the send.',
  },
  permit_not_yet_valid: {
    kind: 'FAILED_PRECONDITION',
    zh: '许可时间晚于当前时间，请校准时钟。',
    en: 'The permit is from the future. Set the clocks right.',
  },
  permit_proof_wrong: {
    kind: 'PERMISSION_DENIED',
    zh: '账本中没有该决定。',
    en: 'The ledger does not hold this decision.',
  },
  permit_recipient_mismatch: {
    kind: 'PERMISSION_DENIED',
    zh: '许可用于其他接收人。',
    en: 'The permit is for another recipient.',
  },
  permit_tenant_mismatch: {
    kind: 'PERMISSION_DENIED',
    zh: '许可属于其他租户。',
    en: 'The permit is another tenant’s.',
  },
  proof_range_invalid: {
    kind: 'INVALID_ARGUMENT',
    zh: '证明范围 {part} 超出大小为 {size} 的账本。',
    en: 'The proof for {part} does not fit a ledger of {size} entries.',
  },
  tile_malformed: { kind: 'INVALID_ARGUMENT', zh: '数据块 {tile} 不完整。', en: 'Tile {tile} is incomplete.' },
  tile_not_found: {
    kind: 'NOT_FOUND',
    zh: '账本没有该路径的数据块。',
    en: 'The ledger has no tile or entry bundle at this path.',
  },
  tree_id_malformed: {
    kind: 'INVALID_ARGUMENT',
    zh: '账本编号只能含 1 到 64 个字母、数字、下划线或连字符。',
    en: 'A ledger is named by 1 to 64 letters, digits, underscores or dashes.',
  },
  verifier_key_malformed: {
    kind: 'INVALID_ARGUMENT',
    zh: '验证公钥格式错误：应为 <名称>+<8 位十六进制>+<base64 公钥>。',
    en: 'The verifier key is malformed: it reads <name>+<8 hex digits>+<base64 key>.',
  },
  watermark_forged: {
    kind: 'PERMISSION_DENIED',
    zh: '水印没有该账本密钥的有效签名。',
    en: 'No known key of the ledger signed this watermark.',
  },
  watermark_malformed: {
    kind: 'INVALID_ARGUMENT',
    zh: '水印应为 16 位字母和数字，或 SM1.<账本>.<序号>.<编号>.<签名>，请完整复制。',
    en: 'A watermark is 16 letters and digits, or SM1.<ledger>.<index>.<id>.<signature>. Copy it whole.',
  },
  watermark_not_found: {
    kind: 'NOT_FOUND',
    zh: '账本中没有带该水印的决定。',
    en: 'The ledger has no decision with this watermark.',
  },
});
