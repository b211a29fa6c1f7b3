/** Why a plan was refused or broke off. The words are OPA's where it has one. */
export const PlanFault = {
  /** Two values for a rule that has one, or for one key of an object. */
  conflict: 'eval_conflict_error',
  /** The plan calls a builtin that this engine does not have. */
  builtin: 'unsupported_builtin',
  /** The plan is none that this engine reads. */
  plan: 'unreadable_plan',
} as const;
export type PlanFault = (typeof PlanFault)[keyof typeof PlanFault];

/** Stays inside the module `policy`, which turns it into an error of its catalogue. */
export class PlanError extends Error {
  readonly fault: PlanFault;
  constructor(fault: PlanFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
