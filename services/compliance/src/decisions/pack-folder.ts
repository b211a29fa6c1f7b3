import { readFile } from 'node:fs/promises';
import type { PolicyBundle } from '@salesmesh/chassis/policy';
import { z } from 'zod';
import { ActionKind, Channel } from './facts.ts';

const countries = z.array(z.string().regex(/^[A-Z]{2}$/)).optional();
const manifest = z.object({
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  data: z.string(),
  /** Cases to try the packs with, one object a line. */
  cases: z.string().optional(),
  packs: z
    .array(
      z.object({
        name: z.string().min(1),
        revision: z.string().regex(/^[0-9a-f]{64}$/),
        entrypoint: z.string().min(1),
        wasm: z.string().min(1),
        plan: z.string().min(1).optional(),
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

/** A folder that the pack build wrote. */
export type PackFolder = {
  readonly manifest: Omit<z.output<typeof manifest>, 'data' | 'cases'>;
  /** In the order of the manifest, with the same data. */
  readonly bundles: readonly PolicyBundle[];
  /** Objects to try the packs with. */
  readonly cases: readonly object[];
};

/** Throws where the manifest, or a file that it names, cannot be read. */
export async function readPackFolder(folder: string): Promise<PackFolder> {
  const { data, cases, ...described } = manifest.parse(await readJson(`${folder}/manifest.json`));
  const registers = z.looseObject({}).parse(await readJson(`${folder}/${data}`));
  const bundles = described.packs.map(async ({ name, entrypoint, wasm, plan }): Promise<PolicyBundle> => {
    const bytes = new Uint8Array(await readFile(`${folder}/${wasm}`));
    const planned = plan === undefined ? {} : { plan: await readJson(`${folder}/${plan}`) };
    return { name, entrypoint, wasm: bytes, data: registers, ...planned };
  });
  return {
    manifest: described,
    bundles: await Promise.all(bundles),
    cases: cases === undefined ? [] : await readCases(`${folder}/${cases}`),
  };
}

async function readCases(file: string): Promise<object[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => z.looseObject({}).parse(JSON.parse(line)));
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
