import { catalogue } from '@salesmesh/chassis/errors';

export const egressErrors = catalogue('egress', {
  channel_unavailable: {
    kind: 'UNAVAILABLE',
    zh: '渠道 {channel} 暂时无法投递，将自动重试。',
    en: 'Channel {channel} cannot deliver right now; the delivery is retried by itself.',
  },
  attempt_under_way: {
    kind: 'UNAVAILABLE',
    zh: '投递 {id} 可能仍由另一个进程发送中，稍后自动继续。',
    en: 'Another process may still be inside its attempt at delivery {id}; it goes on by itself afterwards.',
  },
  deliveries_under_way: {
    kind: 'UNAVAILABLE',
    zh: '该当事人还有 {count} 个投递尚未结束，稍后再试。',
    en: 'Deliveries to this person are still under way ({count}). Try again shortly.',
  },
  channel_refused: {
    kind: 'FAILED_PRECONDITION',
    zh: '渠道 {channel} 拒绝了消息（{reason}）。',
    en: 'Channel {channel} refused the message ({reason}).',
  },
  channel_unknown: {
    kind: 'FAILED_PRECONDITION',
    zh: '没有配置渠道 {channel}。',
    en: 'No connector is set up for channel {channel}.',
  },
  address_missing: {
    kind: 'FAILED_PRECONDITION',
    zh: '收件人没有渠道 {channel} 的地址。',
    en: 'The recipient has no address for channel {channel}.',
  },
  sender_missing: {
    kind: 'FAILED_PRECONDITION',
    zh: '租户没有发送方资料，请在发送方文件中补充。',
    en: 'The tenant has no sender profile. Add one to the senders file.',
  },
  obligation_unknown: {
    kind: 'FAILED_PRECONDITION',
    zh: '不会履行义务 {type}，因此不发送。',
    en: 'Obligation {type} is not one that egress can meet, so nothing is sent.',
  },
  permit_incomplete: {
    kind: 'INTERNAL',
    zh: '许可的回答缺少许可、内容或退订链接。',
    en: 'The answer holds no permit, no content or no opt-out link.',
  },
  permit_of_another: {
    kind: 'PERMISSION_DENIED',
    zh: '许可或水印属于另一次自动化。',
    en: 'The permit or its watermark belongs to another automation.',
  },
  delivery_raced: {
    kind: 'ABORTED',
    zh: '投递 {id} 已由另一个进程开始。',
    en: 'Another process began delivery {id} first.',
  },
  clock_behind: {
    kind: 'UNAVAILABLE',
    zh: '许可的时间晚于本机时钟，稍后自动重试；若持续出现请校准时钟。',
    en: 'The permit is later than the clock here; it is tried again by itself. Set the clocks right if this goes on.',
  },
  senders_invalid: {
    kind: 'FAILED_PRECONDITION',
    zh: '发送方文件有误：{problem}',
    en: 'The senders file is wrong: {problem}',
  },
});
