import { readFile } from 'node:fs/promises';
import { loadPolicy } from '@salesmesh/chassis/policy';
import { z } from 'zod';
import type { LoadedPack, PackSet, PackTimes } from './evaluate-packs.ts';
import { ActionKind, Channel } from './facts.ts';

const countries = z.array(z.string().regex(/^[A-Z]{2}$/)).optional();
const manifest = z.object({
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  data: z.string(),
  packs: z
    .array(
      z.object({
        name: z.string().min(1),
        revision: z.string().regex(/^[0-9a-f]{64}$/),
        entrypoint: z.string().min(1),
        wasm: z.string().min(1),
        articles: z.array(z.string().min(1)).min(1),
        applicability: z.object({
          everywhere: z.boolean().optional(),
          residences: countries,
          establishments: countries,
          transfer_origins: countries,
          regions: z.array(z.string().min(1)).min(1).optional(),
          cities: z.array(z.string().min(1)).min(1).optional(),
          kinds: z.array(z.enum(ActionKind)).optional(),
          channels: z.array(z.enum(Channel)).optional(),
        }),
        times: z.object({ reads_clock: z.boolean(), instants: z.array(z.iso.datetime({ offset: true })) }).optional(),
      }),
    )
    .min(1),
});

/**
 * Loads the packs of a folder that the pack build wrote. Throws when the manifest is not readable or any pack does not
 * load: a set is used whole or not at all.
 */
export async function loadPacks(folder: string): Promise<PackSet> {
  const { revision, data, packs } = manifest.parse(await readJson(`${folder}/manifest.json`));
  const registers = z.looseObject({}).parse(await readJson(`${folder}/${data}`));
  const loaded = packs.map(async ({ name, entrypoint, wasm, ...pack }): Promise<LoadedPack> => {
    const bytes = new Uint8Array(await readFile(`${folder}/${wasm}`));
    const policy = await loadPolicy({ name, entrypoint, wasm: bytes, data: registers });
    const { times, revision: own, articles, applicability } = pack;
    return {
      name,
      revision: own,
      articles,
      applicability,
      policy,
      ...(times === undefined ? {} : { times: timesOf(times) }),
    };
  });
  return { revision, packs: await Promise.all(loaded) };
}

function timesOf({ reads_clock: readsClock, instants }: { reads_clock: boolean; instants: string[] }): PackTimes {
  return { readsClock, instantsMs: instants.map(Date.parse) };
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
