import type { FileStore } from '@salesmesh/chassis/store';
import type { Base, Bundle } from '../revision/law-revision.ts';
import { INSTALLED } from '../revision/law-revision.ts';
import type { LawStore } from '../revision/law-store.ts';
import { ruleErrors } from '../rule-errors.ts';
import { archiveHash, openArchive } from './law-archive.ts';
import { hashSources, type LawSources, readSources } from './law-sources.ts';

/** Sources and archives of all revisions, those that are not published yet too. */
export type LawLibrary = {
  /** As the revision had them. NOT_FOUND compliance.revision_not_found for one that was never checked. */
  sources(revisionId: string): Promise<LawSources>;
  baseOf(revisionId: string): Promise<Base>;
  /** Bytes of a kept archive. UNAVAILABLE compliance.law_bundle_missing. */
  archive(sha256: string): Promise<Uint8Array>;
  /** Returns the SHA-256 under which it is kept. */
  keep(archive: Uint8Array): Promise<string>;
};

export type LibraryParts = { readonly law: LawStore; readonly files: FileStore; readonly installedSources: string };

export function lawLibrary({ law, files, installedSources }: LibraryParts): LawLibrary {
  const archive = async (sha256: string) => {
    const chunks = await files.read(sha256);
    if (chunks === undefined) throw ruleErrors.law_bundle_missing({ sha256 });
    const bytes = Buffer.concat(await Array.fromAsync(chunks));
    if (archiveHash(bytes) !== sha256) throw ruleErrors.law_bundle_refused({ why: 'the kept archive was changed' });
    return new Uint8Array(bytes);
  };
  const sources = async (revisionId: string): Promise<LawSources> => {
    if (revisionId === INSTALLED) return readSources(installedSources);
    const bundle: Bundle | undefined = (await law.load(revisionId))?.check?.bundle;
    if (bundle === undefined) throw ruleErrors.revision_not_found({ id: revisionId });
    return (await openArchive(await archive(bundle.archive))).sources;
  };
  return {
    sources,
    baseOf: async (id) => ({ id, sourcesHash: hashSources(await sources(id)) }),
    archive,
    keep: async (bytes) => {
      const sha256 = archiveHash(bytes);
      if ((await files.read(sha256)) === undefined) await files.write(sha256, 'law.json.gz', once(bytes));
      return sha256;
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
