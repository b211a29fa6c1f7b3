import { catalogue } from '@salesmesh/chassis/errors';

/** Every error that this service says of itself, with the cure where there is one. */
export const errors = catalogue('knowledge', {
  invalid_card: {
    kind: 'INVALID_ARGUMENT',
    zh: '卡片中有无效的字段，请按各字段的提示修改。',
    en: 'Some fields of the card are not valid. Mend each as its own text says.',
  },
  invalid_search: {
    kind: 'INVALID_ARGUMENT',
    zh: '查询中有无效的字段，请按各字段的提示修改。',
    en: 'Some fields of the search are not valid. Mend each as its own text says.',
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
  card_not_found: { kind: 'NOT_FOUND', zh: '没有卡片 {id}。', en: 'There is no card {id}.' },
  not_card_keeper: {
    kind: 'PERMISSION_DENIED',
    zh: '只有卡片的负责人、作者或销售经理可以修改它。',
    en: 'Only the owner or author of the card or a sales manager may change it.',
  },
  not_card_reviewer: {
    kind: 'PERMISSION_DENIED',
    zh: '只有销售经理可以审核卡片。',
    en: 'Only a sales manager may review a card.',
  },
  import_not_vouched: {
    kind: 'PERMISSION_DENIED',
    zh: '只有销售经理可以导入已审核的卡片；请作为草稿导入。',
    en: 'Only a sales manager may import cards as reviewed. Import them as drafts.',
  },
  version_conflict: {
    kind: 'ABORTED',
    zh: '卡片在读取后已被修改，请重新读取后再试。',
    en: 'The card was changed since it was read. Read it again, then retry.',
  },
  card_retired: {
    kind: 'FAILED_PRECONDITION',
    zh: '卡片 {id} 已停用，不能再修改；请新建一张。',
    en: 'Card {id} is retired and cannot be changed. Make a new one.',
  },
  card_not_draft: {
    kind: 'FAILED_PRECONDITION',
    zh: '只有草稿可以审核；卡片 {id} 不是草稿。',
    en: 'Only a draft can be reviewed; card {id} is none.',
  },
  own_review: {
    kind: 'FAILED_PRECONDITION',
    zh: '卡片须由最后修改者以外的人审核。',
    en: 'Somebody other than the one who changed the card last must review it.',
  },
  index_building: {
    kind: 'UNAVAILABLE',
    zh: '检索索引正在建立，请稍后再试。',
    en: 'The search index is being built. Try again in a moment.',
  },
});
