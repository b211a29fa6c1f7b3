import { auditLedger } from '../../services/compliance/src/ledger/audit-ledger.ts';
import type { Leaf } from '../../services/compliance/src/ledger/leaf.ts';
import { httpSource } from '../../services/compliance/src/ledger/ledger-source.ts';
import { leafHash } from '../../services/compliance/src/ledger/merkle-hash.ts';
import { type NoteVerifier, parseVerifierKey } from '../../services/compliance/src/ledger/note-key.ts';
import { openWatermark, watermarkHash } from '../../services/compliance/src/ledger/watermark.ts';
import type { ProvenDecision } from './account-for.ts';

export type Proof = {
  readonly size: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** What the audit found; absent when the whole log is what was signed. */
  readonly damage: string | undefined;
  readonly decisions: readonly ProvenDecision[];
  /** Automation whose decision the watermark names; undefined for one that verifies nowhere. */
  automationOf(watermark: string): string | undefined;
};

/** Reads the whole public log from its address and its key alone, and keeps who was decided where. */
export async function readProof(logUrl: string): Promise<Proof> {
  const verifiers = [parseVerifierKey((await (await fetch(`${logUrl}/key`)).text()).trim())];
  const decisions: ProvenDecision[] = [];
  const automations = new Map<string, string>();
  const { checkpoint, kinds, damage } = await auditLedger({
    source: httpSource(logUrl),
    verifiers,
    onEntry: (entry, index, leaf) => {
      if (leaf?.kind !== 'decision') return;
      decisions.push(decisionAt(leaf, index, entry));
      automations.set(`${index} ${leaf.watermark}`, leaf.automationId);
    },
  });
  return {
    size: checkpoint.size,
    kinds,
    damage: damage && `${damage.what} from entry ${damage.index}`,
    decisions,
    automationOf: (watermark) => automations.get(placeOf(watermark, verifiers)),
  };
}

function decisionAt(leaf: Leaf & { kind: 'decision' }, index: number, entry: Uint8Array): ProvenDecision {
  const { automationId, outcome } = leaf;
  return { automationId, outcome, index, leaf: Buffer.from(leafHash(entry)).toString('base64') };
}

/** A watermark that no key signed is at no place. */
function placeOf(watermark: string, verifiers: readonly NoteVerifier[]): string {
  try {
    const { id, index } = openWatermark(watermark, verifiers);
    return `${index} ${watermarkHash(id)}`;
  } catch {
    return '';
  }
}
