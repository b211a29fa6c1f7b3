import { NoteAlgorithm, type NoteVerifier, parseVerifierKey } from '../ledger/note-key.ts';
import { openNote } from '../ledger/signed-note.ts';
import { witnessErrors } from './witness-errors.ts';

/** Somebody independent who signs a checkpoint only when it continues the one signed before (C2SP tlog-witness). */
export type Witness = {
  readonly name: string;
  readonly verifier: NoteVerifier;
  /** Below it stands `add-checkpoint`. */
  readonly url: string;
};

export type CheckpointToSign = {
  /** Size of the checkpoint that the witness signed last, 0 for none. */
  readonly oldSize: number;
  readonly size: number;
  /** From the old size to the new one. */
  readonly proof: readonly Uint8Array[];
  /** Signed by the log. */
  readonly note: string;
};

/** `signatures` are lines to be added to the note; `knownSize` is where the witness stands instead of `oldSize`. */
export type WitnessAnswer = { readonly signatures: readonly string[] } | { readonly knownSize: number };

const PATIENCE_MS = 10_000;
const SIZE_TYPE = 'text/x.tlog.size';

/**
 * One witness a line: its verifier key, a blank, its URL. Throws compliance.verifier_key_malformed, or a TypeError for a
 * key that is not a cosigner's, for an address that is no URL and for a name that stands twice.
 */
export function parseWitnesses(text: string): Witness[] {
  const witnesses = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [key = '', url = ''] = line.trim().split(/\s+/);
      const verifier = parseVerifierKey(key);
      if (verifier.algorithm !== NoteAlgorithm.ed25519Cosignature) throw new TypeError(`${key} is no cosigner's key`);
      return { name: verifier.name, verifier, url: new URL(url.endsWith('/') ? url : `${url}/`).href };
    });
  // Whoever stands here twice would count as two.
  const repeated = witnesses.find(({ name }, at) => witnesses.findIndex((each) => each.name === name) < at);
  if (repeated !== undefined) throw new TypeError(`${repeated.name} stands twice`);
  return witnesses;
}

/** The body of `add-checkpoint`: old size, proof, a blank line, the checkpoint. */
function addCheckpointBody({ oldSize, proof, note }: CheckpointToSign): string {
  const lines = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`);
  return `old ${oldSize}\n${lines.join('')}\n${note}`;
}

/**
 * Asks one witness. FAILED_PRECONDITION compliance.witness_refused when it will not sign, which with 422 means that it has
 * seen another history; UNAVAILABLE compliance.witness_away. A signature that its key did not make is refused, too.
 */
export async function askWitness({ name, url, verifier }: Witness, asked: CheckpointToSign): Promise<WitnessAnswer> {
  const response = await post(new URL('add-checkpoint', url), addCheckpointBody(asked)).catch((cause: unknown) => {
    throw witnessErrors.witness_away({ witness: name }, { cause });
  });
  const refused = () => witnessErrors.witness_refused({ witness: name, size: asked.size, status: response.status });
  if (response.status === 409 && response.type === SIZE_TYPE) {
    const knownSize = Number(response.text);
    if (!/^\d+\n$/.test(response.text) || !Number.isSafeInteger(knownSize)) throw refused();
    return { knownSize };
  }
  if (response.status >= 500) throw witnessErrors.witness_away({ witness: name });
  if (response.status !== 200) throw refused();
  const { verified } = openNote(withLines(asked.note, response.text), [verifier]);
  if (verified.length === 0) throw refused();
  return { signatures: response.text.split('\n').filter((line) => line !== '') };
}

function withLines(note: string, lines: string): string {
  return `${note.slice(0, note.lastIndexOf('\n\n') + 2)}${lines}`;
}

async function post(url: URL, body: string): Promise<{ status: number; type: string; text: string }> {
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE_MS) });
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text: await response.text() };
}
