import { isIP } from 'node:net';

const bitsOf = { 0: 0, 4: 32, 6: 128 } as const;

/** An IPv4 or IPv6 address, or a range of them as `10.0.0.0/8`. A range of everything is none: it would believe anybody. */
export function isAddressRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address) as keyof typeof bitsOf;
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= bitsOf[family]);
}
