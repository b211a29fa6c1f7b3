import type { TreeHead } from './consistency-proof.ts';
import { ledgerErrors } from './ledger-errors.ts';
import { HASH_BYTES } from './merkle-hash.ts';
import type { NoteSigner, NoteVerifier } from './note-key.ts';
import { type NoteSignature, openNote, signNote } from './signed-note.ts';

/** The state of a log at one size (C2SP tlog-checkpoint). `origin` names the log: one per tenant, equal to its key name. */
export type Checkpoint = TreeHead & { readonly origin: string };

export type OpenedCheckpoint = Checkpoint & {
  readonly verified: readonly NoteSignature[];
  readonly unknown: readonly NoteSignature[];
};

const SIZE_PATTERN = /^(?:0|[1-9]\d{0,15})$/;

export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** Lines after the third are extensions, which no one may rely on; they are let through and not read. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', sizeText = '', rootText = '', ...extensions] = text.split('\n');
  const root = Buffer.from(rootText, 'base64');
  const size = Number(sizeText);
  const isWhole =
    origin !== '' &&
    SIZE_PATTERN.test(sizeText) &&
    Number.isSafeInteger(size) &&
    root.length === HASH_BYTES &&
    root.toString('base64') === rootText &&
    extensions.pop() === '' &&
    !extensions.includes('');
  if (!isWhole) {
    throw ledgerErrors.checkpoint_malformed();
  }
  return { origin, size, root: new Uint8Array(root) };
}

/** Signs the head of the log that the signer is named after. */
export function signCheckpoint(head: TreeHead, signer: NoteSigner): string {
  return signNote(formatCheckpoint({ origin: signer.name, size: head.size, root: head.root }), [signer]);
}

/**
 * Verifies a checkpoint of the log `origin`. The origin is checked too, and a signature must be by a key of that name:
 * a witness's alone does not make a checkpoint, and one tenant's log is never taken for another's.
 */
export function openCheckpoint(note: string, verifiers: readonly NoteVerifier[], origin: string): OpenedCheckpoint {
  const { text, verified, unknown } = openNote(note, verifiers);
  const checkpoint = parseCheckpoint(text);
  if (checkpoint.origin !== origin || !verified.some((signature) => signature.name === origin)) {
    throw ledgerErrors.checkpoint_forged();
  }
  return { ...checkpoint, verified, unknown };
}
