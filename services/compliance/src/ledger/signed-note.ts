import { ledgerErrors } from './ledger-errors.ts';
import { isKeyName, NoteAlgorithm, type NoteKeyIdentity, type NoteSigner, type NoteVerifier } from './note-key.ts';

export type NoteSignature = NoteKeyIdentity & { readonly signature: Uint8Array };

/** `text` ends in a newline and is what the signatures cover. Nothing in it counts until `openNote` accepted it. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

export type OpenedNote = {
  readonly text: string;
  readonly verified: readonly NoteSignature[];
  /** Signatures by keys this verifier was not told about: witnesses, or a log's key before or after rotation. */
  readonly unknown: readonly NoteSignature[];
};

const SIGNATURE_LINE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u;
const KEY_ID_BYTES = 4;
const TIME_BYTES = 8;
/** At least 16 must be accepted (signed-note, "Format"); the bound keeps a hostile note from costing much. */
const SIGNATURES_MAX = 64;
const NOTE_CHARS_MAX = 1_000_000;

export function signNote(text: string, signers: readonly NoteSigner[]): string {
  const message = Buffer.from(text);
  return formatNote({
    text,
    signatures: signers.map((signer) => ({
      name: signer.name,
      keyId: signer.keyId,
      signature: signer.sign(message),
    })),
  });
}

/** Adds a witness's signature line to a note, after those that are there. A line already there is kept once. */
export function addSignature(note: string, line: string): string {
  const { text, signatures } = parseNote(note);
  const added = parseSignatureLine(line.trimEnd());
  const isThere = signatures.some((known) => formatSignatureLine(known) === formatSignatureLine(added));
  return formatNote({ text, signatures: isThere ? signatures : [...signatures, added] });
}

/** Splits a note without believing it. */
export function parseNote(note: string): SignedNote {
  const split = note.lastIndexOf('\n\n');
  const lines = note.slice(split + 2).split('\n');
  const isWhole =
    note.length <= NOTE_CHARS_MAX &&
    split >= 0 &&
    lines.pop() === '' &&
    lines.length > 0 &&
    lines.length <= SIGNATURES_MAX &&
    isNoteText(note.slice(0, split + 1));
  if (!isWhole) throw ledgerErrors.note_malformed();
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignatureLine) };
}

/**
 * Accepts a note that at least one known key signed. A known key whose signature fails refuses the whole note, as the
 * specification recommends; signatures by unknown keys are handed back unjudged.
 */
export function openNote(note: string, verifiers: readonly NoteVerifier[]): OpenedNote {
  const { text, signatures } = parseNote(note);
  const verified: NoteSignature[] = [];
  const unknown: NoteSignature[] = [];
  for (const signature of signatures) {
    const verifier = verifiers.find((known) => known.name === signature.name && known.keyId === signature.keyId);
    if (verifier === undefined) unknown.push(signature);
    else if (isSignatureOf(verifier, text, signature.signature)) verified.push(signature);
    else throw ledgerErrors.checkpoint_forged();
  }
  if (verified.length === 0) {
    throw ledgerErrors.checkpoint_forged();
  }
  return { text, verified, unknown };
}

export function formatSignatureLine({ name, keyId, signature }: NoteSignature): string {
  const bytes = Buffer.alloc(KEY_ID_BYTES + signature.length);
  bytes.writeUInt32BE(keyId, 0);
  bytes.set(signature, KEY_ID_BYTES);
  return `— ${name} ${bytes.toString('base64')}`;
}

/** The text a witness signs: its time in POSIX seconds, then the checkpoint (C2SP tlog-cosignature, "Ed25519 signed message"). */
export function cosignatureMessage(text: string, timeSeconds: bigint): Uint8Array {
  return Buffer.from(`cosignature/v1\ntime ${timeSeconds}\n${text}`);
}

function isSignatureOf(verifier: NoteVerifier, text: string, signature: Uint8Array): boolean {
  if (verifier.algorithm === NoteAlgorithm.ed25519) return verifier.verify(Buffer.from(text), signature);
  if (signature.length <= TIME_BYTES) return false;
  const timeSeconds = Buffer.from(signature).readBigUInt64BE(0);
  return verifier.verify(cosignatureMessage(text, timeSeconds), signature.subarray(TIME_BYTES));
}

function formatNote({ text, signatures }: SignedNote): string {
  if (!isNoteText(text)) throw ledgerErrors.note_malformed();
  return `${text}\n${signatures.map((signature) => `${formatSignatureLine(signature)}\n`).join('')}`;
}

function parseSignatureLine(line: string): NoteSignature {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (!isKeyName(name) || bytes.length <= KEY_ID_BYTES || bytes.toString('base64') !== encoded) {
    throw ledgerErrors.note_malformed();
  }
  return { name, keyId: bytes.readUInt32BE(0), signature: new Uint8Array(bytes.subarray(KEY_ID_BYTES)) };
}

function isNoteText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification forbids exactly these.
  return text.length > 1 && text.endsWith('\n') && !/[\u0000-\u0009\u000b-\u001f]/.test(text) && text.isWellFormed();
}
