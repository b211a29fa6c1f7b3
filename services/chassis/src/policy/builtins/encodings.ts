import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type BuiltinTable, ofTexts } from './operands.ts';

/** Texts to other texts: base64, hexadecimal, URLs, digests. */
export const encodings: BuiltinTable = {
  'base64.encode': ofTexts((text) => Buffer.from(text).toString('base64')),
  'base64.decode': ofTexts((text) => decoded(text, BASE64, 'base64')),
  'base64.is_valid': (text) => typeof text === 'string' && BASE64.test(text),
  'base64url.encode': ofTexts((text) => padded(Buffer.from(text).toString('base64url'))),
  'base64url.encode_no_pad': ofTexts((text) => Buffer.from(text).toString('base64url')),
  'base64url.decode': ofTexts((text) => decoded(padded(text.replace(/=+$/, '')), BASE64_URL, 'base64url')),
  'hex.encode': ofTexts((text) => Buffer.from(text).toString('hex')),
  'hex.decode': ofTexts((text) => decoded(text, HEX, 'hex')),
  'urlquery.encode': ofTexts((text) => queryEncoded(text)),
  'urlquery.decode': ofTexts((text) => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      return undefined;
    }
  }),
  'crypto.md5': ofTexts((text) => createHash('md5').update(text).digest('hex')),
  'crypto.sha1': ofTexts((text) => createHash('sha1').update(text).digest('hex')),
  'crypto.sha256': ofTexts((text) => createHash('sha256').update(text).digest('hex')),
  'crypto.hmac.md5': hmac('md5'),
  'crypto.hmac.sha1': hmac('sha1'),
  'crypto.hmac.sha256': hmac('sha256'),
  'crypto.hmac.sha512': hmac('sha512'),
  'crypto.hmac.equal': ofTexts((a, b = '') => {
    const [x, y] = [Buffer.from(a), Buffer.from(b)];
    return x.length === y.length && timingSafeEqual(x, y);
  }),
};

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const BASE64_URL = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}==|[A-Za-z0-9_-]{3}=)?$/;
const HEX = /^(?:[0-9a-fA-F]{2})*$/;

function decoded(text: string, valid: RegExp, encoding: 'base64' | 'base64url' | 'hex'): string | undefined {
  return valid.test(text) ? Buffer.from(text, encoding).toString() : undefined;
}

function padded(text: string): string {
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

function hmac(algorithm: string) {
  return ofTexts((text, key = '') => createHmac(algorithm, key).update(text).digest('hex'));
}

/** As Go does it: a space becomes a plus, and the marks that `encodeURIComponent` leaves are escaped too. */
function queryEncoded(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
