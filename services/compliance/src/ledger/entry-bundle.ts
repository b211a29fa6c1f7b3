import { ledgerErrors } from './ledger-errors.ts';

const LENGTH_BYTES = 2;
/** The length prefix is a uint16, so no entry can be longer. */
const ENTRY_BYTES_MAX = 0xffff;

/** Entries end to end, each after its length as a big-endian uint16 (C2SP tlog-tiles, "Log entries"). */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.alloc(entries.reduce((sum, entry) => sum + LENGTH_BYTES + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > ENTRY_BYTES_MAX) {
      throw ledgerErrors.leaf_malformed({ what: 'an entry is longer than 65,535 bytes; log hashes, not content' });
    }
    at = bytes.writeUInt16BE(entry.length, at);
    bytes.set(entry, at);
    at += entry.length;
  }
  return bytes;
}

/** Views on the entries; refuses a bundle that ends inside an entry. */
export function decodeEntries(bundle: Uint8Array): Uint8Array[] {
  const { entries, isWhole } = readEntries(bundle);
  if (!isWhole) throw ledgerErrors.tile_malformed({ tile: `entries, after ${entries.length}` });
  return entries;
}

/** As far as the bundle can be read: a damaged one is still handed to a verifier, which says where the damage begins. */
export function readEntries(bundle: Uint8Array): { entries: Uint8Array[]; isWhole: boolean } {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at + LENGTH_BYTES <= bundle.length) {
    const from = at + LENGTH_BYTES;
    const to = from + view.getUint16(at);
    if (to > bundle.length) break;
    entries.push(bundle.subarray(from, to));
    at = to;
  }
  return { entries, isWhole: at === bundle.length };
}
