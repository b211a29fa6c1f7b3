import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { createTransport } from 'nodemailer';
import { runFolder } from '../../project-folders.ts';
import { type ReceivedMail, startMailReceiver } from './mail-receiver.ts';

let folder: string;
before(async () => {
  await mkdir(runFolder, { recursive: true });
  folder = await mkdtemp(`${runFolder}/test-`);
});
after(() => rm(folder, { recursive: true, force: true }));

const account = { user: 'egress', password: 'right' };
const mail = {
  from: 'sales@acme.example',
  to: 'person@example.com',
  subject: 'Hello',
  text: '你好',
  messageId: '<d1@salesmesh.example>',
  headers: { 'X-Salesmesh-Watermark': 'w1' },
};
const sender = (port: number, pass: string) =>
  createTransport({ host: '127.0.0.1', port, ignoreTLS: true, ...(pass && { auth: { user: account.user, pass } }) });
const list = async (url: string) =>
  (await (await fetch(`${url}/messages`)).json()) as { duplicates: number; messages: ReceivedMail[] };

describe('the mail receiver', () => {
  it('keeps a message once however often it is delivered, also after a restart', async () => {
    {
      await using first = await startMailReceiver({ ...account, folder: `${folder}/mail` });
      const transport = sender(first.smtpPort, account.password);
      await Promise.all([transport.sendMail(mail), transport.sendMail(mail)]);
      transport.close();
      assert.equal((await list(first.url)).duplicates, 1);
    }
    await using again = await startMailReceiver({ ...account, folder: `${folder}/mail` });
    await sender(again.smtpPort, account.password).sendMail(mail);

    const { duplicates, messages } = await list(again.url);
    assert.equal(duplicates, 1);
    assert.equal(messages.length, 1);
    const [received] = messages;
    assert.deepEqual(
      [received?.message_id, received?.to, received?.text.trim()],
      [mail.messageId, [mail.to], mail.text],
    );
    assert.ok(received?.headers.some(({ key, value }) => key === 'x-salesmesh-watermark' && value === 'w1'));
    const raw = await fetch(`${again.url}/messages/${encodeURIComponent(mail.messageId)}`);
    assert.match(await raw.text(), /^Subject: Hello\r$/m);
  });

  it('takes nothing from a sender without the right account', async () => {
    await using receiver = await startMailReceiver({ ...account, folder: `${folder}/refused` });
    await assert.rejects(sender(receiver.smtpPort, 'wrong').sendMail(mail), { code: 'EAUTH' });
    await assert.rejects(sender(receiver.smtpPort, '').sendMail(mail), { responseCode: 530 });
    assert.deepEqual((await list(receiver.url)).messages, []);
  });
});
