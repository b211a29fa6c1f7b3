import type { ObjectBucket } from '@salesmesh/chassis/bus';
import type { LogKeys } from '../../ledger/ledger-store.ts';
import type { LawHead } from '../revision/law-head.ts';
import { ruleErrors } from '../rule-errors.ts';
import { archiveHash } from './law-archive.ts';
import { type LawStatement, openStatement, signStatement } from './law-statement.ts';

/** Name of the bucket; its stream is `OBJ_policies`. */
export const LAW_BUCKET = { name: 'policies', maxBytes: 256 * 1024 * 1024 };
/** The object that says which rules are to decide. */
export const STATEMENT = 'law';
const archiveName = (sha256: string) => `archive/${sha256}`;
/** The rules before those that decide stay, for processes that are late. */
const KEPT_ARCHIVES = 2;

/** Signed statements and their archives, through the object store. What comes out of it is believed only when it verifies. */
export type LawDistribution = {
  /** Puts what is in force, archive first; nothing when it is there. */
  push(head: LawHead, archiveOf: (sha256: string) => Promise<Uint8Array>): Promise<void>;
  /** Undefined where none was ever put. Throws compliance.law_bundle_refused when it does not verify. */
  statement(): Promise<LawStatement | undefined>;
  /** Bytes with exactly this hash. Throws compliance.law_bundle_missing or law_bundle_refused. */
  archive(sha256: string): Promise<Uint8Array>;
};

export function lawDistribution(bucket: ObjectBucket, { signer, verifiers }: LogKeys): LawDistribution {
  const statement = async () => {
    const note = await bucket.get(STATEMENT);
    return note === undefined ? undefined : openStatement(Buffer.from(note).toString(), verifiers);
  };
  return {
    statement,
    push: async ({ inForce, history }, archiveOf) => {
      const { bundle } = inForce;
      const isThere = bundle === undefined || (await hasArchive(bucket, bundle.archive));
      if (!isThere) await bucket.put(archiveName(bundle.archive), await archiveOf(bundle.archive));
      await bucket.put(STATEMENT, Buffer.from(signStatement(inForce, signer)));
      const archives = history.flatMap((entry) => entry.bundle?.archive ?? []);
      const kept = new Set(archives.slice(-KEPT_ARCHIVES));
      for (const sha256 of new Set(archives)) if (!kept.has(sha256)) await bucket.remove(archiveName(sha256));
    },
    archive: async (sha256) => {
      const bytes = await bucket.get(archiveName(sha256));
      if (bytes === undefined) throw ruleErrors.law_bundle_missing({ sha256 });
      if (archiveHash(bytes) !== sha256) throw ruleErrors.law_bundle_refused({ why: 'the archive was changed' });
      return bytes;
    },
  };
}

/** One that was changed is put once more. */
async function hasArchive(bucket: ObjectBucket, sha256: string): Promise<boolean> {
  const bytes = await bucket.get(archiveName(sha256));
  return bytes !== undefined && archiveHash(bytes) === sha256;
}
