import { ledgerErrors } from './ledger-errors.ts';
import { sha256 } from './merkle-hash.ts';
import type { NoteSigner, NoteVerifier } from './note-key.ts';
import { checkTreeId } from './tree-id.ts';

/**
 * A watermark ties a message to its decision. Every automation gets a random id; its hash stands in the decision leaf,
 * so reading the ledger does not let anyone make up a valid watermark, and only who holds the message can ask for it.
 *
 * The long form, for mail headers and webhooks, is `SM1.<tree>.<leaf index>.<id>.<signature>`: the public key alone
 * shows that this log issued it, and the index leads to the leaf with one read. The short form, for an SMS or spoken in a
 * call, is the id: 16 letters and digits, 80 random bits, so it cannot be guessed or counted through. It carries neither
 * index nor signature; the service finds the leaf by the id's hash, and the proof it hands back is checked like any other.
 * Who trusts no answer finds it by reading the log, for the leaf holds the hash.
 */
export type Watermark = { readonly treeId: string; readonly index: number; readonly id: string };

export const WATERMARK_ID_BYTES = 10;

/** Crockford's base 32: nothing that is misread or misheard as another (no I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ID_PATTERN = /^[0-9A-HJKMNP-TV-Z]{16}$/;
const LONG_PATTERN = /^SM1\.([A-Za-z0-9_-]{1,64})\.(0|[1-9]\d{0,15})\.([0-9A-HJKMNP-TV-Z]{16})\.([A-Za-z0-9_-]{86})$/;

/** Writes 10 random bytes as the id of a watermark. */
export function formatWatermarkId(random: Uint8Array): string {
  if (random.length !== WATERMARK_ID_BYTES) throw new TypeError(`a watermark id takes ${WATERMARK_ID_BYTES} bytes`);
  let rest = BigInt(`0x${Buffer.from(random).toString('hex')}`);
  let id = '';
  for (let position = 0; position < 16; position += 1) {
    id = ALPHABET.charAt(Number(rest % 32n)) + id;
    rest /= 32n;
  }
  return id;
}

/** Reads an id as people write it: any case, spaces and dashes anywhere, O for 0 and I or L for 1. */
export function parseWatermarkId(text: string): string {
  const id = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (!ID_PATTERN.test(id)) throw malformed();
  return id;
}

/** What the decision leaf holds: SHA-256 of the id, in hex. */
export function watermarkHash(id: string): string {
  return Buffer.from(sha256(Buffer.from(id))).toString('hex');
}

/** The long form. Signed with the key of the log whose origin is the signer's name, once the leaf has its index. */
export function signWatermark(watermark: Watermark, signer: NoteSigner): string {
  const signature = Buffer.from(signer.sign(signedMessage(watermark, signer.name))).toString('base64url');
  return `SM1.${checkTreeId(watermark.treeId)}.${watermark.index}.${watermark.id}.${signature}`;
}

/** Verifies a long form offline. That the leaf at `index` holds the id's hash is for who has the log or a proof to check. */
export function openWatermark(token: string, verifiers: readonly NoteVerifier[]): Watermark {
  const [, treeId = '', index = '', id = '', signature = ''] = LONG_PATTERN.exec(token.trim()) ?? [];
  if (treeId === '' || !Number.isSafeInteger(Number(index))) throw malformed();
  const watermark = { treeId, index: Number(index), id };
  const bytes = Buffer.from(signature, 'base64url');
  if (!verifiers.some((verifier) => verifier.verify(signedMessage(watermark, verifier.name), bytes))) {
    throw ledgerErrors.watermark_forged();
  }
  return watermark;
}

/** The second line of a checkpoint is a number, here it is an origin: neither can be passed off as the other. */
function signedMessage({ treeId, index, id }: Watermark, origin: string): Uint8Array {
  return Buffer.from(`salesmesh.watermark/v1\n${origin}\n${treeId}\n${index}\n${watermarkHash(id)}\n`);
}

function malformed() {
  return ledgerErrors.watermark_malformed();
}
