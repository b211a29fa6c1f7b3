import { createTransport, type Transporter } from 'nodemailer';
import { egressErrors } from '../errors.ts';
import type { Channel } from './channel.ts';

/** SMTP replies of this class are final (RFC 5321 §4.2.1). */
const permanentReply = 500;
/** Asks us to log in, so it is about our account and not about this message (RFC 4954 §6). */
const authenticationRequired = 530;
/** Errors about the envelope or the message; all others are about reaching the relay, and pass. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE']);
/** For connections in general; a single message is broken off by its signal. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };
/** Connections to the relay at once: a message waits for the relay's disk, and others may wait beside it. */
const maxConnections = 16;

export type EmailChannel = AsyncDisposable & Channel;

/** One pooled connection set to the mail relay; its credentials live in the URL and nowhere else. */
export function emailChannel(smtpUrl: string): EmailChannel {
  const transport: Transporter = createTransport({ url: smtpUrl, pool: true, maxConnections, ...timeouts });
  return {
    // Mailboxes may show a repeated Message-ID once, relays pass it on every time.
    keepsOnce: false,
    send: async ({ deliveryId, address, message, sender }, signal) => {
      const host = sender.fromEmail.slice(sender.fromEmail.indexOf('@') + 1);
      const mail = {
        from: { name: sender.name, address: sender.fromEmail },
        // As an object it is one address; a text with a comma in it would be a list.
        to: { name: '', address },
        subject: message.subject,
        text: message.text,
        // The message id of every attempt is the same, so mailboxes show a repeated delivery once.
        messageId: `<${deliveryId}@${host}>`,
        // Takes the message out of the queue, or closes the connection that it is on.
        signal,
        headers: { ...message.marks, 'Salesmesh-Delivery': deliveryId },
      };
      await transport.sendMail(mail).catch((cause: unknown) => {
        throw translate(cause);
      });
    },
    [Symbol.asyncDispose]: async () => transport.close(),
  };
}

type SmtpError = { code?: string; responseCode?: number };

function translate(cause: unknown): Error {
  const { code = '', responseCode: reply } = cause as SmtpError;
  const isPassing = reply !== undefined && (reply < permanentReply || reply === authenticationRequired);
  if (isPassing || !aboutTheMail.has(code)) return egressErrors.channel_unavailable({ channel: 'email' }, { cause });
  return egressErrors.channel_refused({ channel: 'email', reason: reply ? `SMTP ${reply}` : code }, { cause });
}
