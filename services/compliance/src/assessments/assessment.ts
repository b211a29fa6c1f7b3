import type { ApprovedAssessment, AssessmentKind } from '../settings/settings.ts';

export const AssessmentState = { Proposed: 'proposed', Approved: 'approved', Withdrawn: 'withdrawn' } as const;
export type AssessmentState = (typeof AssessmentState)[keyof typeof AssessmentState];

/** What it is about, and until when; "*" in a list stands for all. */
export type AssessmentScope = {
  kind: AssessmentKind;
  title: string;
  purposes: readonly string[];
  channels: readonly string[];
  categories: readonly string[];
  validUntil: Date;
  /** `sha256` in hex; the documents themselves are kept elsewhere. */
  documents: readonly { reference: string; sha256: string }[];
};
/** One impact assessment. Its scope never changes: another scope is another assessment. */
export type Assessment = AssessmentScope & {
  state: AssessmentState;
  author: string;
  proposedAt: Date;
  approvedBy?: string;
  approvedAt?: Date;
  withdrawnBy?: string;
  withdrawnAt?: Date;
  /** When it was told that its end is near. */
  expiryToldAt?: Date;
};

const DAY_MS = 86_400_000;
/** How long before its end a new one should be begun. */
const EXPIRY_NOTICE_MS = 30 * DAY_MS;

export function propose(scope: AssessmentScope, author: string, now: Date): Assessment {
  return { ...scope, state: AssessmentState.Proposed, author, proposedAt: now };
}

/** Whether it may become approved: only what was proposed and is not over. */
export function canBeApproved({ state, validUntil }: Assessment, now: Date): boolean {
  return state === AssessmentState.Proposed && validUntil > now;
}

/** Nobody approves the own assessment, and nobody unknown anyone's. */
export function isSecondPerson({ author }: Assessment, person: string): boolean {
  return person !== '' && person !== author;
}

export function approve<A extends Assessment>(assessment: A, approvedBy: string, approvedAt: Date): A {
  return { ...assessment, state: AssessmentState.Approved, approvedBy, approvedAt };
}

export function withdraw<A extends Assessment>(assessment: A, withdrawnBy: string, withdrawnAt: Date): A {
  return { ...assessment, state: AssessmentState.Withdrawn, withdrawnBy, withdrawnAt };
}

export function expiryNoticeAt({ validUntil }: AssessmentScope): Date {
  return new Date(validUntil.getTime() - EXPIRY_NOTICE_MS);
}

export function isExpiring(assessment: Assessment, now: Date): boolean {
  return assessment.state === AssessmentState.Approved && expiryNoticeAt(assessment) <= now;
}

/** What decisions read of it; nothing of one that does not stand. */
export function approvedAssessment(id: string, assessment: Assessment): ApprovedAssessment | undefined {
  if (assessment.state !== AssessmentState.Approved) return undefined;
  const { kind, purposes, channels, categories, validUntil } = assessment;
  return { id, kind, purposes, channels, categories, validUntil: validUntil.toISOString() };
}
