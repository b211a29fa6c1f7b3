import type { Clock } from '@salesmesh/chassis/clock';
import type { Ids } from '@salesmesh/chassis/ids';
import type { PolicyEngine } from '@salesmesh/chassis/policy';
import type { Timer } from '@salesmesh/chassis/timers';
import type { LedgerSnapshot, LogKeys } from '../ledger/ledger-store.ts';
import type { CheckParts } from './draft-check/check-draft.ts';
import type { LawLibrary } from './publishing/law-library.ts';
import type { LawProofs } from './publishing/law-proofs.ts';
import type { LawStore } from './revision/law-store.ts';
import type { RuleAccess } from './rule-access.ts';

/** What the handlers of the rules share. */
export type RuleParts = {
  readonly law: LawStore;
  readonly library: LawLibrary;
  readonly proofs: LawProofs;
  readonly access: RuleAccess;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly schedule: (timer: Timer) => Promise<void>;
  readonly checking: CheckParts;
  /** Which engine decides in this process. */
  engine(): PolicyEngine | undefined;
  /** The log of what officers did with the rules, and its keys. */
  readonly trees: { openSnapshot(treeId: string): Promise<LedgerSnapshot> };
  keysOf(treeId: string): LogKeys;
};
