import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerAuthentication, type SMTPServerDataStream } from 'smtp-server';
import { startHttpServer } from '../http-server.ts';
import { type ReceivedFiles, receivedFiles } from '../received-file.ts';
import { sendJson } from '../send-json.ts';

export type MailReceiverOptions = {
  /** Each accepted message is one file here, exactly as it came. */
  readonly folder: string;
  readonly smtpPort?: number;
  readonly httpPort?: number;
  /** The one account that may send. */
  readonly user: string;
  readonly password: string;
};

export type MailReceiver = {
  readonly smtpPort: number;
  /** `GET /messages` lists what was received, `GET /messages/<message id>` is one message as it came. */
  readonly url: string;
} & AsyncDisposable;

export type ReceivedMail = {
  readonly message_id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly text: string;
  readonly html: string;
  readonly received_at: string;
};

/**
 * Receives mail over SMTP from the one account it knows and keeps it. A message is acknowledged when it is durable. The
 * same Message-ID again is acknowledged and not kept twice, which is how a receiver can tell a repeated delivery.
 */
export async function startMailReceiver(options: MailReceiverOptions): Promise<MailReceiver> {
  const mails = await receivedFiles(options.folder);
  let duplicates = 0;
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    // The credentials cross the loopback interface only.
    allowInsecureAuth: true,
    authOptional: false,
    disableReverseLookup: true,
    logger: false,
    onAuth: (login, _session, callback) =>
      isAccount(login, options) ? callback(null, { user: login.username }) : callback(new Error('unknown account')),
    onData: (stream, _session, callback) => {
      accept(mails, stream).then((isNew) => {
        duplicates += isNew ? 0 : 1;
        callback();
      }, callback);
    },
  });
  // A sender that hangs up in the middle is its own problem; without a listener it would end this process.
  smtp.on('error', () => {});
  const listener = smtp.listen(options.smtpPort ?? 0, '127.0.0.1');
  await once(listener, 'listening');

  const http = await startHttpServer(options.httpPort ?? 0, async (request, response) => {
    const [, collection, id] = (request.url ?? '').split('/');
    if (collection !== 'messages') return void response.writeHead(404).end();
    if (id === undefined) return void sendJson(response, 200, { duplicates, messages: await readMails(mails) });
    const raw = await mails.read(decodeURIComponent(id));
    response.writeHead(raw ? 200 : 404, { 'content-type': 'message/rfc822' }).end(raw);
  });
  return {
    smtpPort: (listener.address() as AddressInfo).port,
    url: http.url,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([http[Symbol.asyncDispose](), new Promise<void>((resolve) => smtp.close(resolve))]);
    },
  };
}

function isAccount(login: SMTPServerAuthentication, options: MailReceiverOptions): boolean {
  const given = Buffer.from(login.password ?? '');
  const expected = Buffer.from(options.password);
  return login.username === options.user && given.length === expected.length && timingSafeEqual(given, expected);
}

async function accept(mails: ReceivedFiles, stream: SMTPServerDataStream): Promise<boolean> {
  const raw = await buffer(stream);
  const { messageId } = await PostalMime.parse(raw);
  if (!messageId) throw Object.assign(new Error('a Message-ID is required'), { responseCode: 550 });
  return mails.add(messageId, raw);
}

async function readMails(mails: ReceivedFiles): Promise<ReceivedMail[]> {
  const files = await mails.list();
  return Promise.all(
    files.map(async ({ content, receivedAt }) => {
      const mail = await PostalMime.parse(content);
      return {
        message_id: mail.messageId ?? '',
        from: mail.from?.address ?? '',
        to: (mail.to ?? []).map(({ address }) => address ?? ''),
        subject: mail.subject ?? '',
        headers: mail.headers.map(({ key, value }) => ({ key, value })),
        text: mail.text ?? '',
        html: mail.html ?? '',
        received_at: receivedAt.toISOString(),
      };
    }),
  );
}
