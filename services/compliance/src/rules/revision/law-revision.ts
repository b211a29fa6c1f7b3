import { createHash } from 'node:crypto';
import type { PlanProof } from '../../plan-proof/plan-proof.ts';
import { ruleErrors } from '../rule-errors.ts';

/** What was installed with the program; every other revision has an id of its own. */
export const INSTALLED = 'installed';

export const RevisionState = {
  draft: 'draft',
  checking: 'checking',
  checked: 'checked',
  submitted: 'submitted',
  scheduled: 'scheduled',
  published: 'published',
  withdrawn: 'withdrawn',
} as const;
export type RevisionState = (typeof RevisionState)[keyof typeof RevisionState];

/** What officers, and time, do to a revision. Stands in its history. */
const Act = {
  drafted: 'drafted',
  changed: 'changed',
  rebased: 'rebased',
  checkAsked: 'check_asked',
  checkPassed: 'check_passed',
  checkFailed: 'check_failed',
  submitted: 'submitted',
  approved: 'approved',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  published: 'published',
  overtaken: 'overtaken',
} as const;
type Act = (typeof Act)[keyof typeof Act];

/** A file as the revision has it; without a text the file is gone. Paths are relative to the folder of rules. */
export type ChangedFile = { readonly path: string; readonly text?: string };
/** The rules that a revision changes, and SHA-256 over all their files as they were then. */
export type Base = { readonly id: string; readonly sourcesHash: string };

/** What is wrong with a draft, for the person who mends it. Lines and columns begin at 1; 0 where there is none. */
export type Finding = {
  readonly step: string;
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: { readonly zh: string; readonly en: string };
  readonly fix: { readonly zh: string; readonly en: string };
  /** The whole file as it should be, where a program knows. */
  readonly replacement?: string;
};

export type Check = {
  /** Of exactly the content that was checked. */
  readonly contentHash: string;
  readonly endedAt: Date;
  readonly passed: boolean;
  readonly findings: readonly Finding[];
  /** Per cent of the lines of changed files that tests reach. */
  readonly coverage: number;
  readonly changedPacks: readonly string[];
  /** Present when it passed. */
  readonly bundle?: Bundle;
  /** What came of asking both engines about generated inputs; absent where that is not asked for. */
  readonly proof?: PlanProof;
};
/** What was made of the content: the revision that decisions will name, and SHA-256 of the archive. */
export type Bundle = { readonly packSet: string; readonly archive: string };

/** What another look at the same content showed: its impact on recorded decisions, its shadow beside live ones. */
export type Study = {
  readonly contentHash: string;
  readonly at: Date;
  readonly summary: Readonly<Record<string, unknown>>;
};

export type Entry = {
  readonly at: Date;
  /** The officer, or empty for what time did. */
  readonly by: string;
  readonly act: Act;
  readonly reason: string;
  readonly contentHash: string;
};

export type LawRevision = {
  readonly title: string;
  readonly author: string;
  readonly base: Base;
  readonly files: readonly ChangedFile[];
  readonly contentHash: string;
  readonly state: RevisionState;
  readonly check?: Check;
  readonly impact?: Study;
  readonly shadow?: Study;
  /** Takes effect then, or as soon as it is approved. */
  readonly effectiveAt?: Date;
  readonly approval?: { readonly by: string; readonly at: Date; readonly contentHash: string };
  readonly publishedAt?: Date;
  readonly history: readonly Entry[];
};

/** Who does it, when and why. */
export type By = { readonly by: string; readonly at: Date; readonly reason: string };

const contributing: ReadonlySet<Act> = new Set([Act.drafted, Act.changed, Act.rebased]);

const allowedIn: Record<Act, readonly RevisionState[]> = {
  drafted: [],
  changed: ['draft', 'checked'],
  rebased: ['draft', 'checked'],
  // Once more where a check never ended.
  check_asked: ['draft', 'checked', 'checking'],
  check_passed: ['checking'],
  check_failed: ['checking'],
  submitted: ['checked'],
  approved: ['submitted'],
  rejected: ['submitted'],
  withdrawn: ['draft', 'checked', 'submitted', 'scheduled'],
  published: ['scheduled'],
  overtaken: ['scheduled'],
};

export function newRevision(of: { title: string; base: Base }, { by, at, reason }: By): LawRevision {
  const contentHash = hashOf(of.base, []);
  const first = { at, by, act: Act.drafted, reason, contentHash };
  return { ...of, author: by, files: [], contentHash, state: 'draft', history: [first] };
}

/** Puts files in the place of those of the same path. Whatever was checked, submitted or studied before was something else. */
export function changeFiles(id: string, revision: LawRevision, files: readonly ChangedFile[], by: By): LawRevision {
  const paths = new Set(files.map(({ path }) => path));
  const kept = revision.files.filter(({ path }) => !paths.has(path));
  const next = [...kept, ...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  return moved(id, { ...revision, files: next, contentHash: hashOf(revision.base, next) }, 'draft', Act.changed, by);
}

/** The same changes upon other rules. */
export function rebase(id: string, revision: LawRevision, base: Base, by: By): LawRevision {
  const contentHash = hashOf(base, revision.files);
  return moved(id, { ...revision, base, contentHash }, 'draft', Act.rebased, by);
}

export function askCheck(id: string, revision: LawRevision, by: By): LawRevision {
  return moved(id, revision, 'checking', Act.checkAsked, by);
}

export function endCheck(id: string, revision: LawRevision, check: Check): LawRevision {
  const by = { by: '', at: check.endedAt, reason: '' };
  if (check.contentHash !== revision.contentHash) throw ruleErrors.revision_not_checked({ id });
  if (!check.passed) return moved(id, { ...revision, check }, 'draft', Act.checkFailed, by);
  return moved(id, { ...revision, check }, 'checked', Act.checkPassed, by);
}

export function submit(id: string, revision: LawRevision, effectiveAt: Date | undefined, by: By): LawRevision {
  const next = moved(id, revision, 'submitted', Act.submitted, by);
  assertChecked(id, next);
  const { effectiveAt: _, ...rest } = next;
  return effectiveAt === undefined ? rest : { ...rest, effectiveAt };
}

/** By an officer who had no hand in it, also not before it was rejected, and of exactly the content that was checked. */
export function approve(id: string, revision: LawRevision, contentHash: string, by: By): LawRevision {
  if (contributorsOf(revision).has(by.by)) throw ruleErrors.rule_change_not_allowed({ id });
  const next = moved(id, revision, 'scheduled', Act.approved, by);
  assertChecked(id, next);
  if (contentHash !== revision.contentHash) throw ruleErrors.revision_not_checked({ id });
  return { ...next, approval: { by: by.by, at: by.at, contentHash } };
}

export function reject(id: string, revision: LawRevision, by: By): LawRevision {
  return moved(id, revision, 'draft', Act.rejected, by);
}

export function withdraw(id: string, revision: LawRevision, by: By): LawRevision {
  return moved(id, revision, 'withdrawn', Act.withdrawn, by);
}

export function publish(id: string, revision: LawRevision, at: Date): LawRevision {
  const next = moved(id, revision, 'published', Act.published, { by: '', at, reason: '' });
  if (revision.approval?.contentHash !== revision.contentHash) throw ruleErrors.revision_not_checked({ id });
  return { ...next, publishedAt: at };
}

/** Other rules came into force before its day: what was approved would undo them. */
export function overtake(id: string, revision: LawRevision, at: Date): LawRevision {
  const { approval: _, ...rest } = moved(id, revision, 'draft', Act.overtaken, { by: '', at, reason: '' });
  return rest;
}

/** Whoever began, changed or moved it: with any of them as the second person, one alone would make the law. */
function contributorsOf({ author, history }: LawRevision): ReadonlySet<string> {
  return new Set([author, ...history.filter(({ act }) => contributing.has(act)).map(({ by }) => by)]);
}

function assertChecked(id: string, { check, contentHash }: LawRevision): void {
  if (check?.passed !== true || check.contentHash !== contentHash) throw ruleErrors.revision_not_checked({ id });
}

function moved(id: string, revision: LawRevision, state: RevisionState, act: Act, by: By): LawRevision {
  if (!allowedIn[act].includes(revision.state))
    throw ruleErrors.revision_not_in_state({ id, state: revision.state, act });
  const entry = { at: by.at, by: by.by, act, reason: by.reason, contentHash: revision.contentHash };
  return { ...revision, state, history: [...revision.history, entry] };
}

function hashOf(base: Base, files: readonly ChangedFile[]): string {
  const hash = createHash('sha256').update(`base ${base.id} ${base.sourcesHash}\n`);
  for (const { path, text } of files)
    hash.update(text === undefined ? `gone ${path}\n` : `file ${path} ${Buffer.byteLength(text)}\n${text}`);
  return hash.digest('hex');
}
