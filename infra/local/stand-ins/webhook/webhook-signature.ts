import { createHmac, timingSafeEqual } from 'node:crypto';

/** A signature older or newer than this is refused, so that a recorded request is of no use later. */
const toleranceSeconds = 300;

/**
 * The header `Salesmesh-Signature`: `t=<seconds>,v1=<hex HMAC-SHA256 of "t.body">`. The time is inside what is signed, so
 * it cannot be changed without the secret.
 */
export function signWebhook(body: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

export function isSignedWebhook(header: string, body: string, secret: string, now: Date): boolean {
  const seconds = /^t=(\d{1,12}),v1=[0-9a-f]{64}$/.exec(header)?.[1];
  if (seconds === undefined) return false;
  const at = new Date(Number(seconds) * 1000);
  if (Math.abs(now.getTime() - at.getTime()) > toleranceSeconds * 1000) return false;
  return timingSafeEqual(Buffer.from(header), Buffer.from(signWebhook(body, secret, at)));
}
