import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** In a folder of packs: what was found out about its plans. */
export const PROOF_FILE = 'plan-proof.json';

const proof = z.object({
  format: z.literal(1),
  /** SHA-256 over the manifest, plans, modules, data and cases of the folder. */
  bundle: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 over the sources of the engine that was tried, and the version of Node.js that ran them. */
  engine: z.string().regex(/^[0-9a-f]{64}$/),
  seed: z.number().int(),
  /** Inputs that were tried. */
  inputs: z.number().int().nonnegative(),
  packs: z.array(z.object({ name: z.string(), inputs: z.number().int().nonnegative() })),
  /** Inputs on which the engines differ, at most a few; packs whose plan cannot be had stand here without an input. */
  faults: z.array(
    z.object({
      pack: z.string(),
      number: z.number().int().nonnegative().optional(),
      input: z.string().optional(),
      plan: z.string(),
      wasm: z.string(),
    }),
  ),
});
/** That the plan engine said the same as wasm, and how often it was asked. */
export type PlanProof = z.output<typeof proof>;
export type PlanFault = PlanProof['faults'][number];

/** The proof in a folder of packs, if it is one of exactly these packs and this engine. */
export async function readProof(folder: string): Promise<PlanProof | undefined> {
  const text = await readFile(`${folder}/${PROOF_FILE}`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const read = proof.parse(JSON.parse(text));
  const isOfThese = read.bundle === (await bundleDigest(folder)) && read.engine === (await engineDigest());
  return isOfThese ? read : undefined;
}

/** Why the plan engine may not decide by these packs; undefined where it may. */
export function lackOfProof(read: PlanProof | undefined, inputsWanted: number): string | undefined {
  if (inputsWanted === 0) return undefined;
  if (read === undefined) return 'no proof of these packs and this engine';
  const [fault] = read.faults;
  if (fault !== undefined) return `pack ${fault.pack} was answered otherwise than by wasm`;
  return read.inputs < inputsWanted ? `${read.inputs} inputs were tried, ${inputsWanted} are asked for` : undefined;
}

export async function bundleDigest(folder: string): Promise<string> {
  return digestOf(folder, '{manifest.json,*.plan.json,*.wasm,data.json,cases.ndjson}');
}

/** Everything that the engine consists of stands in the folder of the module; patterns and numbers are those of Node.js. */
export async function engineDigest(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.resolve('@salesmesh/chassis/policy')));
  return digestOf(folder, '**/*.ts', process.version);
}

async function digestOf(folder: string, pattern: string, beside = ''): Promise<string> {
  const found = await Array.fromAsync(glob(pattern, { cwd: folder }));
  // The digest of nothing would fit any packs.
  if (found.length === 0) throw new Error(`there is nothing to digest in ${folder}`);
  const hash = createHash('sha256').update(`${beside}\n`);
  for (const file of found.filter((name) => !name.endsWith('.test.ts')).sort()) {
    const bytes = await readFile(`${folder}/${file}`);
    hash.update(`${file} ${bytes.byteLength}\n`).update(bytes);
  }
  return hash.digest('hex');
}
