import { glob, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { replayErrors } from '../replay/replay-errors.ts';
import type { PackBundle, PackBundles } from './pack-bundles.ts';

const manifest = z.looseObject({ revision: z.string() });
/** As many digits as are shown where a revision is shown in short. */
const SHORT_DIGITS = 12;

/** Sets of packs in folders, or in folders one below; a revision may be given by its first twelve digits or more. */
export function folderBundles(folders: readonly string[]): PackBundles {
  return {
    get: async (revision) => {
      const found = (await Promise.all(folders.map(setsIn))).flat();
      const meant = found.filter((set) => isMeant(set.revision, revision));
      const [first] = meant;
      if (first === undefined || new Set(meant.map((set) => set.revision)).size > 1)
        throw replayErrors.revision_unknown({ revision });
      return first;
    },
  };
}

function isMeant(revision: string, asked: string): boolean {
  return revision === asked || (asked.length >= SHORT_DIGITS && revision.startsWith(asked));
}

async function setsIn(folder: string): Promise<PackBundle[]> {
  const paths = await Array.fromAsync(glob('{,*/}manifest.json', { cwd: folder }));
  const sets = paths.sort().map(async (path): Promise<PackBundle> => {
    const { revision } = manifest.parse(JSON.parse(await readFile(`${folder}/${path}`, 'utf8')));
    return { revision, folder: dirname(`${folder}/${path}`) };
  });
  return Promise.all(sets);
}
