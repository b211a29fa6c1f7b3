import { ledgerErrors } from './ledger-errors.ts';
import { HASH_BYTES } from './merkle-hash.ts';
import type { Permit } from './permit.ts';

const HEADER = 'c2sp.org/tlog-proof@v1';

/** A permit as a C2SP tlog-proof: one text that any verifier of that format reads. The leaf travels as its extra data. */
export function formatPermit({ leaf, index, proof, checkpoint }: Permit): string {
  const hashes = proof.map((hash) => `${base64(hash)}\n`).join('');
  return `${HEADER}\nextra ${base64(leaf)}\nindex ${index}\n${hashes}\n${checkpoint}`;
}

/** Reads the text without believing it: `verifyPermit` decides. */
export function parsePermit(text: string): Permit {
  const split = text.indexOf('\n\n');
  const [header, extra = '', indexLine = '', ...hashes] = text.slice(0, Math.max(split, 0)).split('\n');
  const [, leafText] = /^extra ([A-Za-z0-9+/]+={0,2})$/.exec(extra) ?? [];
  const [, indexText] = /^index (0|[1-9]\d{0,15})$/.exec(indexLine) ?? [];
  const proof = hashes.map((hash) => new Uint8Array(Buffer.from(hash, 'base64')));
  const isWhole =
    header === HEADER && proof.every((hash, step) => hash.length === HASH_BYTES && base64(hash) === hashes[step]);
  if (!isWhole || leafText === undefined || indexText === undefined) {
    throw ledgerErrors.permit_malformed();
  }
  const leaf = new Uint8Array(Buffer.from(leafText, 'base64'));
  return { leaf, index: Number(indexText), proof, checkpoint: text.slice(split + 2) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
