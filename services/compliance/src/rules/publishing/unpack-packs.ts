import { startThread } from '@salesmesh/chassis/thread';
import type { PlanProof } from '../../plan-proof/plan-proof.ts';

/** An archive whose hash was verified, and the folder that its packs are to be written to. */
export type PackedPacks = {
  readonly archive: Uint8Array;
  readonly folder: string;
  /** A proof that was made after they were published, for the folder. */
  readonly proof?: PlanProof | undefined;
};

/** Unpacks aside, while this thread answers. Throws compliance.law_bundle_refused for what is no archive. */
export async function unpackPacks(packed: PackedPacks): Promise<void> {
  const program = new URL('./archive-thread.ts', import.meta.url);
  await using thread = await startThread<PackedPacks, void>({ program, execArgv: [] });
  await thread.ask(packed);
}
