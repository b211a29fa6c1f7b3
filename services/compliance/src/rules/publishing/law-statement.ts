import type { NoteSigner, NoteVerifier } from '../../ledger/note-key.ts';
import { openNote, signNote } from '../../ledger/signed-note.ts';
import type { InForce } from '../revision/law-head.ts';
import { ruleErrors } from '../rule-errors.ts';

/** What is to decide, as every process is told it. */
export type LawStatement = Pick<InForce, 'generation' | 'revisionId' | 'bundle'>;

/** First line of what is signed: a key that also signs other things never signs one as the other. */
const FIRST_LINE = 'salesmesh law bundle v1';
const LINES =
  /^salesmesh law bundle v1\ngeneration ([1-9]\d{0,14})\nrevision ([A-Za-z0-9-]{1,64})\npacks ([0-9a-f]{64}|-)\narchive ([0-9a-f]{64}|-)\n$/;

/** The statement as a C2SP signed note, which outsiders verify with the same public key as the ledger's checkpoints. */
export function signStatement({ generation, revisionId, bundle }: LawStatement, signer: NoteSigner): string {
  const { packSet = '-', archive = '-' } = bundle ?? {};
  const lines = [FIRST_LINE, `generation ${generation}`, `revision ${revisionId}`, `packs ${packSet}`];
  return signNote(`${[...lines, `archive ${archive}`].join('\n')}\n`, [signer]);
}

/** Throws compliance.law_bundle_refused unless one of the verifiers' keys signed exactly such a statement. */
export function openStatement(note: string, verifiers: readonly NoteVerifier[]): LawStatement {
  const [, generation, revisionId = '', packSet = '-', archive = '-'] = LINES.exec(textOf(note, verifiers)) ?? [];
  if (generation === undefined || (packSet === '-') !== (archive === '-'))
    throw ruleErrors.law_bundle_refused({ why: 'the statement cannot be read' });
  const told = { generation: Number(generation), revisionId };
  return archive === '-' ? told : { ...told, bundle: { packSet, archive } };
}

function textOf(note: string, verifiers: readonly NoteVerifier[]): string {
  try {
    return openNote(note, verifiers).text;
  } catch (cause) {
    throw ruleErrors.law_bundle_refused({ why: 'the signature does not hold' }, { cause });
  }
}
