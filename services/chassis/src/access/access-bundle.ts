import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { loadPolicy, type Policy, type PolicyEngine } from '../policy/policy.ts';

const manifest = z.object({
  revision: z.string().min(1),
  wasm: z.string().min(1),
  plan: z.string().min(1),
  kinds: z.array(z.string().regex(/^\w+$/)).min(1),
});

/** The access rules by kind of thing. */
export type AccessRules = { readonly revision: string; readonly kinds: ReadonlyMap<string, Policy> };
export type AccessRulesOptions = {
  readonly engine: PolicyEngine;
  readonly onEngineLeft: (name: string, error: unknown) => void;
};

/** Loads the access rules of a folder that the pack build wrote; whole or not at all. */
export async function loadAccessRules(folder: string, options: AccessRulesOptions): Promise<AccessRules> {
  const { revision, wasm, plan, kinds } = manifest.parse(JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8')));
  const bytes = new Uint8Array(await readFile(`${folder}/${wasm}`));
  const planned: unknown = JSON.parse(await readFile(`${folder}/${plan}`, 'utf8'));
  const loaded = kinds.map(async (kind): Promise<[string, Policy]> => {
    const bundle = {
      name: `access.${kind}`,
      entrypoint: `access/${kind}/grants`,
      wasm: bytes,
      plan: planned,
      data: {},
    };
    return [kind, await loadPolicy(bundle, options)];
  });
  return { revision, kinds: new Map(await Promise.all(loaded)) };
}
