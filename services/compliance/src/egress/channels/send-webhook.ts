import { createHmac } from 'node:crypto';
import type { Clock } from '@salesmesh/chassis/clock';
import { egressErrors } from '../errors.ts';
import type { Channel } from './channel.ts';

const answerWithinMs = 10_000;
/** Answers that say "later", not "never": request timeout, too early, too many requests. */
const passing = new Set([408, 425, 429]);

type WebhookParts = { url: string; secret: string; clock: Clock };

/**
 * Posts the message as JSON, signed: `Salesmesh-Signature: t=<unix seconds>,v1=<HMAC-SHA-256 of "t.body" in hex>`. The
 * receiver refuses what is not signed, so only the holder of the secret can send, and keeps each `delivery_id` once.
 */
export function webhookChannel({ url, secret, clock }: WebhookParts): Channel {
  const send: Channel['send'] = async ({ deliveryId, channel, address, message, sender }, attempt) => {
    const body = JSON.stringify({ delivery_id: deliveryId, channel, to: address, from: sender.name, ...message });
    const headers = {
      'content-type': 'application/json',
      'salesmesh-delivery': deliveryId,
      'salesmesh-signature': signWebhook(body, secret, clock.now()),
    };
    const signal = AbortSignal.any([attempt, AbortSignal.timeout(answerWithinMs)]);
    // A redirect would carry the message to an address that nobody configured.
    const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' }).catch(
      (cause: unknown) => {
        throw egressErrors.channel_unavailable({ channel }, { cause });
      },
    );
    // The status has said it all; a connection that breaks during the rest changes nothing.
    await answer.body?.cancel().catch(() => {});
    if (answer.ok) return;
    if (answer.status >= 500 || passing.has(answer.status)) throw egressErrors.channel_unavailable({ channel });
    throw egressErrors.channel_refused({ channel, reason: `HTTP ${answer.status}` });
  };
  return { send, keepsOnce: true };
}

export function signWebhook(body: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
