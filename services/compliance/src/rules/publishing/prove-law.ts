import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Clock } from '@salesmesh/chassis/clock';
import type { Log } from '@salesmesh/chassis/log';
import { engineDigest, lackOfProof, type PlanProof } from '../../plan-proof/plan-proof.ts';
import { noneTried, provePlansAside } from '../../plan-proof/prove-aside.ts';
import type { LawLibrary } from './law-library.ts';
import type { LawProofs, ProvenLaw } from './law-proofs.ts';
import { unpackPacks } from './unpack-packs.ts';

export type ProveLawParts = {
  readonly proofs: LawProofs;
  readonly library: Pick<LawLibrary, 'archive'>;
  /** Generated inputs that the plan engine must have been tried on to decide. */
  readonly inputs: number;
  readonly clock: Clock;
  readonly log: Log;
  /** This process. */
  readonly owner: string;
};

/**
 * Proves published packs once more where the engine has changed since, so that they return to the plan engine by
 * themselves. One process does it for all, at the lowest priority; one that dies leaves it to another.
 */
export type LawProver = AsyncDisposable & {
  readonly inputs: number;
  /** One by which the engine of this program may decide. */
  proofOf(archive: string): Promise<PlanProof | undefined>;
  /** Sees to it that one is made. Quick: the work goes on by itself. */
  begin(archive: string): void;
};

const LEASE_MS = 60_000;
const RENEW_MS = 20_000;
const SEED_DIGITS = 8;

export function startProvingLaw(parts: ProveLawParts): LawProver {
  const { proofs, inputs, log } = parts;
  const stopping = new AbortController();
  let engine: Promise<string> | undefined;
  let working: Promise<void> | undefined;
  const lawOf = async (archive: string): Promise<ProvenLaw> => {
    engine ??= engineDigest();
    return { archive, engine: await engine };
  };
  const work = async (archive: string) => {
    try {
      await prove(parts, await lawOf(archive), stopping.signal);
    } catch (error) {
      if (!stopping.signal.aborted)
        log.warn({ err: error, archive }, 'published rules could not be proven, trying again');
    }
    working = undefined;
  };
  return {
    inputs,
    proofOf: async (archive) => {
      const proof = await proofs.find(await lawOf(archive));
      return lackOfProof(proof, inputs) === undefined ? proof : undefined;
    },
    begin: (archive) => {
      if (!stopping.signal.aborted) working ??= work(archive);
    },
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await working;
    },
  };
}

async function prove(parts: ProveLawParts, law: ProvenLaw, stopping: AbortSignal): Promise<void> {
  const { proofs, library, inputs, clock, log, owner } = parts;
  const tried = noneTried();
  const claim = () => {
    const now = clock.now();
    const leaseUntil = new Date(now.getTime() + LEASE_MS);
    return proofs.claim(law, { owner, inputs, tried: Atomics.load(tried, 0), now, leaseUntil });
  };
  if (!(await claim())) return;
  const lost = new AbortController();
  // A renewal that fails is made up for by the next; the lease lasts for several.
  const renew = () => claim().then((isHeld) => isHeld || lost.abort());
  const renewing = setInterval(() => void renew().catch(() => {}), RENEW_MS);
  const folder = await mkdtemp(`${tmpdir()}/law-proof-`);
  try {
    log.info({ archive: law.archive, inputs }, 'published rules are being proven for this engine');
    await unpackPacks({ archive: await library.archive(law.archive), folder });
    // The same packs are tried on the same inputs by whichever process.
    const seed = Number.parseInt(law.archive.slice(0, SEED_DIGITS), 16);
    const proof = await provePlansAside({ folder, seed, inputs, tried }, AbortSignal.any([stopping, lost.signal]));
    await proofs.keep(law, proof);
    log.info({ archive: law.archive, inputs: proof.inputs, faults: proof.faults.length }, 'published rules are proven');
  } finally {
    clearInterval(renewing);
    await rm(folder, { recursive: true, force: true });
  }
}
