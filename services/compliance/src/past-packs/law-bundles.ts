import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { replayErrors } from '../replay/replay-errors.ts';
import type { LawLibrary } from '../rules/publishing/law-library.ts';
import { unpackPacks } from '../rules/publishing/unpack-packs.ts';
import type { Bundle } from '../rules/revision/law-revision.ts';
import type { LawStore } from '../rules/revision/law-store.ts';
import type { PackBundle, PackBundles } from './pack-bundles.ts';

export type LawBundlesParts = {
  law: Pick<LawStore, 'readHead' | 'load' | 'list'>;
  library: Pick<LawLibrary, 'archive'>;
  /** Keeps the rules of the installation; without one there are none. */
  tenant: string | undefined;
};

/** Revisions that are looked through for a set of packs, the newest first. */
const LOOKED_THROUGH = 500;

/**
 * Packs of the revisions of the rules, by the id of the revision or the set of packs: whatever was in force is there for
 * every tenant, what was only checked for the tenant that drafts. Unpacked once, until this is disposed of.
 */
export function lawBundles({ law, library, tenant }: LawBundlesParts): PackBundles & AsyncDisposable {
  const unpacked = new Map<string, Promise<string>>();
  const inForceOnce = async (revision: string): Promise<Bundle | undefined> => {
    if (tenant === undefined) return undefined;
    const { history } = await runWith({ tenant, actor: noPerson }, () => law.readHead());
    return history.find(({ revisionId, bundle }) => revisionId === revision || isMeant(bundle, revision))?.bundle;
  };
  const checked = async (revision: string): Promise<Bundle | undefined> => {
    const named = await law.load(revision);
    if (named !== undefined) return named.check?.bundle;
    const found = (await law.list(LOOKED_THROUGH)).find(({ check }) => isMeant(check?.bundle, revision));
    return found?.check?.bundle;
  };
  const unpack = async (sha256: string): Promise<string> => {
    const archive = await library.archive(sha256);
    const folder = await mkdtemp(`${tmpdir()}/past-packs-`);
    await unpackPacks({ archive, folder });
    return folder;
  };
  return {
    get: async (revision): Promise<PackBundle> => {
      const bundle = (await inForceOnce(revision)) ?? (await checked(revision));
      if (bundle === undefined) throw replayErrors.revision_unknown({ revision });
      const folder = unpacked.get(bundle.archive) ?? unpack(bundle.archive);
      unpacked.set(bundle.archive, folder);
      folder.catch(() => unpacked.delete(bundle.archive));
      return { revision: bundle.packSet, folder: await folder };
    },
    [Symbol.asyncDispose]: async () => {
      const folders = await Promise.allSettled(unpacked.values());
      const made = folders.flatMap((folder) => (folder.status === 'fulfilled' ? [folder.value] : []));
      await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

const SHORT_DIGITS = 12;

function isMeant(bundle: Bundle | undefined, asked: string): boolean {
  if (bundle === undefined) return false;
  return bundle.packSet === asked || (asked.length >= SHORT_DIGITS && bundle.packSet.startsWith(asked));
}

/** The first of several that has what is asked for. */
export function firstBundles(...shelves: readonly PackBundles[]): PackBundles {
  return {
    get: async (revision) => {
      for (const shelf of shelves) {
        const found = await shelf.get(revision).catch(undefinedWhenUnknown);
        if (found !== undefined) return found;
      }
      throw replayErrors.revision_unknown({ revision });
    },
  };
}

function undefinedWhenUnknown(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'compliance.revision_unknown') return undefined;
  throw error;
}
