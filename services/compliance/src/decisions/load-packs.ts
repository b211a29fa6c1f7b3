import { readFile } from 'node:fs/promises';
import { loadPolicies, type Policy, PolicyEngine, policyInput } from '@salesmesh/chassis/policy';
import { z } from 'zod';
import type { LoadedPack, PackSet, PackTimes } from './evaluate-packs.ts';
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

export type LoadOptions = {
  /** Which engine answers; `plan` unless said otherwise. */
  readonly engine?: PolicyEngine;
  /** Told of each pack that wasm answers although the plan engine was asked for. */
  readonly onEngineLeft?: (pack: string, error: unknown) => void;
};

/**
 * Loads the packs of a folder that the pack build wrote. Throws when the manifest is not readable or any pack does not
 * load: a set is used whole or not at all. A plan that is absent or disagrees with wasm on a case leaves its pack to wasm.
 */
export async function loadPacks(folder: string, options: LoadOptions = {}): Promise<PackSet> {
  const { revision, data, packs, ...set } = manifest.parse(await readJson(`${folder}/manifest.json`));
  const registers = z.looseObject({}).parse(await readJson(`${folder}/${data}`));
  const cases = set.cases === undefined ? [] : await readCases(`${folder}/${set.cases}`);
  const { engine = PolicyEngine.plan, ...told } = options;
  const bundles = packs.map(async ({ name, entrypoint, wasm, plan }) => {
    const bytes = new Uint8Array(await readFile(`${folder}/${wasm}`));
    const planned = plan === undefined ? {} : { plan: await readJson(`${folder}/${plan}`) };
    return { name, entrypoint, wasm: bytes, data: registers, ...planned };
  });
  const policies = await loadPolicies(await Promise.all(bundles), { engine, cases, ...told });
  const loaded = packs.map(({ name, times, revision: own, articles, applicability }, index): LoadedPack => {
    const policy = policies[index] as Policy;
    return {
      name,
      revision: own,
      articles,
      applicability,
      policy,
      ...(times === undefined ? {} : { times: timesOf(times) }),
    };
  });
  return { revision, packs: loaded };
}

function timesOf({ reads_clock: readsClock, instants }: { reads_clock: boolean; instants: string[] }): PackTimes {
  return { readsClock, instantsMs: instants.map(Date.parse) };
}

async function readCases(file: string) {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => policyInput(z.looseObject({}).parse(JSON.parse(line))));
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
