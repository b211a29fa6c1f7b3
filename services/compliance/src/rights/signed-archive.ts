import { createHash } from 'node:crypto';
import type { NoteSigner } from '../ledger/note-key.ts';
import { signNote } from '../ledger/signed-note.ts';
import { type ArchiveFile, tarArchive } from './tar-archive.ts';

/** First line of the note, so that a signature of an archive is never taken for one of a checkpoint. */
const NOTE_TITLE = 'salesmesh rights archive v1';

export type ArchiveAbout = { readonly requestId: string; readonly kind: string; readonly createdAt: Date };

/**
 * The archive that a person is given: the files, `manifest.json` with the SHA-256 of each, and `manifest.note`, a signed
 * note (C2SP) over the manifest's hash by the key of the tenant's ledger. Whoever has the verifier key can check it alone.
 */
export function signedArchive(files: readonly ArchiveFile[], about: ArchiveAbout, signer: NoteSigner): Buffer {
  const manifest = Buffer.from(
    `${JSON.stringify(
      {
        format: 'salesmesh.rights-archive/v1',
        request_id: about.requestId,
        kind: about.kind,
        created_at: about.createdAt.toISOString(),
        files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) })),
      },
      null,
      2,
    )}\n`,
  );
  const note = signNote(`${NOTE_TITLE}\n${about.requestId}\nsha256 ${sha256Hex(manifest)}\n`, [signer]);
  const all = [
    { path: 'manifest.json', bytes: manifest },
    { path: 'manifest.note', bytes: Buffer.from(note) },
    ...files,
  ];
  return tarArchive(all, about.createdAt);
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
