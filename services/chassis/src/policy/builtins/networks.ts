import { isIPv4, isIPv6 } from 'node:net';
import { isObject } from '../values/access-value.ts';
import { setOf, sortedEntries, sortedMembers } from '../values/compare-values.ts';
import { RegoSet } from '../values/rego-set.ts';
import type { Value } from '../values/value.ts';
import { type BuiltinTable, ofTexts } from './operands.ts';

/** Addresses of the internet and blocks of them (RFC 4632, RFC 4291). Nothing is looked up. */
export const networks: BuiltinTable = {
  'net.cidr_contains': ofTexts((block, inner = '') => isWithin(block, inner)),
  'net.cidr_overlap': ofTexts((block, inner = '') => isWithin(block, inner)),
  'net.cidr_intersects': ofTexts((a, b = '') => {
    const [x, y] = [blockOf(a), blockOf(b)];
    return x === undefined || y === undefined ? undefined : contains(x, y) || contains(y, x);
  }),
  'net.cidr_is_valid': (text) => typeof text === 'string' && blockOf(text) !== undefined,
  'net.cidr_expand': ofTexts((text) => {
    const block = blockOf(text);
    return block === undefined || hostBits(block) > LARGEST_EXPANSION_BITS ? undefined : setOf(addressesIn(block));
  }),
  'net.cidr_contains_matches': (blocks, inner) => {
    const [outer, asked] = [matchTerms(blocks), matchTerms(inner)];
    if (outer === undefined || asked === undefined) return undefined;
    const pairs: Value[] = [];
    for (const [cidr, place] of outer) {
      for (const [candidate, at] of asked) {
        const isInside = isWithin(cidr, candidate);
        if (isInside === undefined) return undefined;
        if (isInside) pairs.push([place, at]);
      }
    }
    return setOf(pairs);
  },
};

/** All addresses that share the first `prefix` bits; one address is a block of its own. */
type Block = { readonly bits: 32 | 128; readonly first: bigint; readonly prefix: number };

/** More than these would take all memory. */
const LARGEST_EXPANSION_BITS = 20;
const GROUPS = 8;

/** Undefined where one of the two is no address and no block. */
function isWithin(block: string, inner: string): boolean | undefined {
  const [outer, asked] = [blockOf(block), addressOf(inner) ?? blockOf(inner)];
  return outer === undefined || asked === undefined ? undefined : contains(outer, asked);
}

function contains(outer: Block, inner: Block): boolean {
  if (outer.bits !== inner.bits || outer.prefix > inner.prefix) return false;
  return outer.first === masked(inner, outer.prefix);
}

function hostBits({ bits, prefix }: Block): number {
  return bits - prefix;
}

function masked({ bits, first }: Block, prefix: number): bigint {
  const host = BigInt(bits - prefix);
  return (first >> host) << host;
}

function blockOf(text: string): Block | undefined {
  const [, address = '', length = ''] = /^([^/]*)\/(\d{1,3})$/.exec(text) ?? [];
  const [at, prefix] = [addressOf(address), Number(length)];
  if (at === undefined || prefix > at.bits) return undefined;
  return { bits: at.bits, prefix, first: masked(at, prefix) };
}

function addressOf(text: string): Block | undefined {
  if (isIPv4(text)) return { bits: 32, prefix: 32, first: numberFrom(text.split('.').map(Number), 8n) };
  // With a zone it names a cable, not an address.
  if (!isIPv6(text) || text.includes('%')) return undefined;
  return { bits: 128, prefix: 128, first: numberFrom(groupsOf(text), 16n) };
}

function numberFrom(parts: readonly number[], bitsEach: bigint): bigint {
  return parts.reduce((sum, part) => (sum << bitsEach) | BigInt(part), 0n);
}

function groupsOf(text: string): number[] {
  const [head = '', tail] = withoutDots(text).split('::');
  const [before, after] = [hexGroups(head), hexGroups(tail ?? '')];
  return [...before, ...Array<number>(GROUPS - before.length - after.length).fill(0), ...after];
}

/** The last two groups may stand as an IPv4 address. */
function withoutDots(text: string): string {
  return text.replace(/[\d.]+\.[\d.]+$/, (dotted) => {
    const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
    return [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':');
  });
}

function hexGroups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

function addressesIn(block: Block): string[] {
  return Array.from({ length: 2 ** hostBits(block) }, (_, index) =>
    addressText(block.bits, block.first + BigInt(index)),
  );
}

function addressText(bits: 32 | 128, address: bigint): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 0xffn).join('.');
  const groups = Array.from({ length: GROUPS }, (_, index) => (address >> BigInt(16 * (GROUPS - 1 - index))) & 0xffffn);
  // Shortened as RFC 5952 says, which is how hosts in URLs are written.
  return new URL(`http://[${groups.map((group) => group.toString(16)).join(':')}]`).hostname.slice(1, -1);
}

/** Each block or address with what names it: a text by itself, members of a list by their positions, others by their keys. */
function matchTerms(value: Value | undefined): readonly (readonly [text: string, place: Value])[] | undefined {
  if (typeof value === 'string') return [[value, value]];
  const terms = placed(value)?.map(([member, place]) => [textIn(member), place] as const);
  return terms?.every((term): term is readonly [string, Value] => term[0] !== undefined) ? terms : undefined;
}

function placed(value: Value | undefined): readonly (readonly [member: Value, place: Value])[] | undefined {
  if (Array.isArray(value)) return (value as readonly Value[]).map((member, index) => [member, index]);
  if (value instanceof RegoSet) return sortedMembers(value).map((member) => [member, member]);
  return isObject(value) ? sortedEntries(value).map(([key, held]) => [held, key]) : undefined;
}

function textIn(member: Value): string | undefined {
  const first = Array.isArray(member) ? (member as readonly Value[])[0] : member;
  return typeof first === 'string' ? first : undefined;
}
