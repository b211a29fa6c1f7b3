type Text = { readonly zh: string; readonly en: string };

const channels: Readonly<Record<string, Text>> = {
  email: { zh: '电子邮件', en: 'e-mail' },
  sms: { zh: '短信', en: 'text message' },
  im: { zh: '即时消息', en: 'instant message' },
  call: { zh: '电话', en: 'telephone' },
  ai_call: { zh: '智能语音电话', en: 'automated call' },
  quotation: { zh: '报价', en: 'quotation' },
};
const otherChannel: Text = { zh: '此渠道', en: 'this channel' };

function channelName(channel: string): Text {
  return (Object.hasOwn(channels, channel) ? channels[channel] : undefined) ?? otherChannel;
}

/** Asks for the click that counts: reading a link must change nothing, because mail scanners follow links. */
export function confirmPage(channel: string): string {
  const name = channelName(channel);
  const question = {
    zh: `是否不再通过${name.zh}接收营销信息？`,
    en: `Stop advertising by ${name.en}?`,
  };
  const button = (scope: string, label: string) =>
    `<p><button type="submit" name="scope" value="${scope}">${label}</button></p>`;
  const form = [
    '<form method="post">',
    button('channel', `退订${name.zh} / Stop ${name.en}`),
    button('all', '退订所有渠道 / Stop every channel'),
    '</form>',
  ];
  return page(question, form.join('\n'));
}

/** `channel` is "*" for every channel. */
export function donePage(channel: string): string {
  if (channel === '*') return page({ zh: '已退订所有渠道。', en: 'You will get no more advertising from us.' }, '');
  const name = channelName(channel);
  return page({ zh: `已退订${name.zh}。`, en: `You will get no more advertising by ${name.en}.` }, '');
}

export function invalidPage(): string {
  const told = {
    zh: '退订链接无效或已过期；请回复“退订”，或联系发送方。',
    en: 'This link is not valid, or no longer. Answer the message with STOP, or write to its sender.',
  };
  return page(told, '');
}

/** No script, no style and nothing from elsewhere; all texts are our own. */
function page({ zh, en }: Text, rest: string): string {
  return [
    '<!doctype html>',
    '<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<meta name="robots" content="noindex"><title>退订 / Opt out</title></head><body><main>',
    `<h1>${zh}</h1>`,
    `<h1 lang="en">${en}</h1>`,
    rest,
    '</main></body></html>',
  ].join('\n');
}
