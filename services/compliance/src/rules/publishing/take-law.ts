import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { LawDistribution } from './law-distribution.ts';
import type { LawStatement } from './law-statement.ts';
import type { LawTaker } from './law-taker.ts';
import type { LawProver } from './prove-law.ts';
import { unpackPacks } from './unpack-packs.ts';

/**
 * Brings what a statement names to where it decides: fetched, its hash and form verified, unpacked, then loaded and tested
 * by whoever holds the packs, with a proof that was made for this engine since. Throws, or returns false, when the rules
 * before go on.
 */
export async function takeLaw(
  { bundle }: LawStatement,
  from: Pick<LawDistribution, 'archive'>,
  { packs, prover }: { readonly packs: LawTaker; readonly prover?: Pick<LawProver, 'proofOf'> | undefined },
): Promise<boolean> {
  if (bundle === undefined) return packs.takeInstalled();
  const archive = await from.archive(bundle.archive);
  const proof = await prover?.proofOf(bundle.archive);
  const folder = await mkdtemp(`${tmpdir()}/law-`);
  try {
    await unpackPacks({ archive, folder, proof });
    return await packs.takePublished(folder, bundle.packSet);
  } finally {
    // What is loaded is in memory.
    await rm(folder, { recursive: true, force: true });
  }
}
