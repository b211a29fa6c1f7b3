import { createHmac, timingSafeEqual } from 'node:crypto';

/** Older or further ahead than this, a signed delivery may be one that was overheard and is sent again. */
const SIGNATURE_TOLERANCE_S = 300;

/**
 * `Salesmesh-Signature: t=<unix seconds>,v1=<hex HMAC-SHA-256 of "t.body">`, compared in constant time. Several v1 may
 * stand in one header while a secret is being changed.
 */
export function isSigned(options: {
  header: string | undefined;
  body: Uint8Array;
  secret: string;
  now: Date;
}): boolean {
  const parts = (options.header ?? '').split(',').map((part) => part.trim());
  const time = parts.find((part) => part.startsWith('t='))?.slice(2) ?? '';
  if (!/^\d{1,12}$/.test(time)) return false;
  const ageS = options.now.getTime() / 1000 - Number(time);
  if (Math.abs(ageS) > SIGNATURE_TOLERANCE_S) return false;
  const expected = createHmac('sha256', options.secret).update(`${time}.`).update(options.body).digest();
  return parts
    .filter((part) => /^v1=[0-9a-f]{64}$/i.test(part))
    .some((part) => timingSafeEqual(Buffer.from(part.slice(3), 'hex'), expected));
}

/** The header for a body, as a sender makes it. */
export function sign(body: Uint8Array, secret: string, at: Date): string {
  const time = String(Math.floor(at.getTime() / 1000));
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')}`;
}
