import { DataOperation } from '@salesmesh/chassis/data-rights';
import { Request } from '../decisions/facts.ts';
import type { RequestKind } from '../person/person.ts';
import type { Deadline } from './deadline.ts';
import { rightsErrors } from './rights-errors.ts';

/** What a person may ask: to see or get the data, to have it corrected, and what binds every decision about that person at once. */
export const RightsKind = ['access', 'export', 'rectification', ...Request] as const;
export type RightsKind = (typeof RightsKind)[number];

export const RightsState = {
  identityPending: 'identity_pending',
  /** Services are asked under which ids they know the person. */
  locating: 'locating',
  /** Services export or erase. */
  running: 'running',
  completed: 'completed',
  rejected: 'rejected',
} as const;
export type RightsState = (typeof RightsState)[keyof typeof RightsState];

export const EscalationLevel = { none: 'none', dueSoon: 'due_soon', overdue: 'overdue' } as const;
export type EscalationLevel = (typeof EscalationLevel)[keyof typeof EscalationLevel];

export type IdentityCheck = { readonly by: 'officer' | 'webhook'; readonly method: string; readonly at: Date };
export type Archive = {
  readonly fileId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly keptUntil: Date;
};

/** One request of one person, from the asking to the answer. Final states: completed, rejected. */
export type RightsRequest = {
  readonly recipientId: string;
  readonly kind: RightsKind;
  readonly state: RightsState;
  readonly openedAt: Date;
  /** Absent: whoever heard it opened it, so only an officer may begin it. */
  readonly isOpenedByOfficer?: boolean;
  readonly deadline: Deadline;
  readonly identity?: IdentityCheck;
  readonly extension?: { readonly reason: string; readonly formerlyDueAt: Date };
  readonly rejection?: { readonly reason: string };
  readonly finishedAt?: Date;
  readonly escalation: EscalationLevel;
  readonly taskIds: readonly string[];
  readonly lookAlikes: readonly string[];
  /** Of a rectification. The values are sealed, and destroyed when the request is over. */
  readonly correctedFields?: readonly string[];
  readonly sealedCorrections?: Uint8Array;
  readonly archive?: Archive;
  /** Files that an archive may have been written to: told before each try, so that none is left behind. */
  readonly archiveTries?: readonly string[];
};

/** What the dossier holds open while the request stands, so that decisions know of it. */
export function bindingOf(kind: RightsKind): RequestKind | undefined {
  return Request.find((bound) => bound === kind);
}

/** What services are asked for; nothing where the dossier alone answers, as for an objection. */
export function operationOf(kind: RightsKind): 'export' | 'erase' | 'rectify' | undefined {
  if (kind === 'access' || kind === 'export') return DataOperation.export;
  if (kind === 'rectification') return DataOperation.rectify;
  return kind === 'erasure' ? DataOperation.erase : undefined;
}

type NewRequest = Pick<
  RightsRequest,
  'recipientId' | 'kind' | 'deadline' | 'isOpenedByOfficer' | 'correctedFields' | 'sealedCorrections'
>;

export function openRights(asked: NewRequest, now: Date): RightsRequest {
  const state = RightsState.identityPending;
  return { ...asked, state, openedAt: now, escalation: EscalationLevel.none, taskIds: [], lookAlikes: [] };
}

/** An objection is answered by then: it bound when it was opened. */
export function verifyIdentity<R extends RightsRequest>(request: R & { _id: string }, identity: IdentityCheck): R {
  if (request.state !== RightsState.identityPending) throw wrongState(request);
  if (operationOf(request.kind) !== undefined) return { ...request, identity, state: RightsState.locating };
  return { ...request, identity, state: RightsState.completed, finishedAt: identity.at };
}

export function isOpen({ state }: Pick<RightsRequest, 'state'>): boolean {
  return state !== RightsState.completed && state !== RightsState.rejected;
}

/** Only before services were asked: what was destroyed cannot be taken back. */
export function rejectRights<R extends RightsRequest>(request: R & { _id: string }, reason: string, now: Date): R {
  if (request.state !== RightsState.identityPending) throw wrongState(request);
  const { sealedCorrections: _, ...kept } = request;
  return { ...(kept as R), state: RightsState.rejected, rejection: { reason }, finishedAt: now };
}

/** The services have done what was asked. */
export function completeRights(request: RightsRequest, at: Date): RightsRequest {
  const { sealedCorrections: _, ...kept } = request;
  return { ...kept, state: RightsState.completed, finishedAt: at };
}

function wrongState({ _id: id, state }: { _id: string; state: RightsState }) {
  return rightsErrors.rights_request_state({ id, state });
}
