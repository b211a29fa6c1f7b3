import { catalogue } from '../errors/errors.ts';

export const rpcErrors = catalogue('chassis', {
  draining: {
    kind: 'UNAVAILABLE',
    zh: '服务实例正在停止，请重新建立流并重发未收到答复的请求。',
    en: 'This instance is stopping. Open the stream again and resend what was not answered.',
  },
  stream_closed: {
    kind: 'CANCELLED',
    zh: '流已结束，不能再发送请求。',
    en: 'The stream has ended: no request can be sent on it.',
  },
});
