import { createTransport, type Transporter } from 'nodemailer';
import { egressErrors } from '../errors.ts';
import type { SendOver } from './channel.ts';

/** SMTP replies of this class are final (RFC 5321 §4.2.1). */
const permanentReply = 500;

export type EmailChannel = AsyncDisposable & { send: SendOver };

/** One pooled connection set to the mail relay; its credentials live in the URL and nowhere else. */
export function emailChannel(smtpUrl: string): EmailChannel {
  const transport: Transporter = createTransport(smtpUrl, { pool: true } as object);
  return {
    send: async ({ deliveryId, address, message, sender }) => {
      const host = sender.fromEmail.slice(sender.fromEmail.indexOf('@') + 1);
      const mail = {
        from: { name: sender.name, address: sender.fromEmail },
        to: address,
        subject: message.subject,
        text: message.text,
        // The message id of every attempt is the same, so mailboxes show a repeated delivery once.
        messageId: `<${deliveryId}@${host}>`,
        headers: { ...message.marks, 'Salesmesh-Delivery': deliveryId },
      };
      await transport.sendMail(mail).catch((cause: unknown) => {
        throw translate(cause);
      });
    },
    [Symbol.asyncDispose]: async () => transport.close(),
  };
}

type SmtpError = { responseCode?: unknown };

function translate(cause: unknown): Error {
  const reply = Number((cause as SmtpError | null)?.responseCode ?? 0);
  if (reply < permanentReply) return egressErrors.channel_unavailable({ channel: 'email' }, { cause });
  return egressErrors.channel_refused({ channel: 'email', reason: `SMTP ${reply}` }, { cause });
}
