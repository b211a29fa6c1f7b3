import { Severity } from './screening-lists.ts';

type Texts = { readonly zh: string; readonly en: string };
/** One thing that should not stand there, or is missing; a missing label stands nowhere. */
export type ScreeningFinding = {
  readonly rule: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly start?: number;
  readonly end?: number;
  readonly message: Texts;
  readonly fix: Texts;
  readonly provision?: string;
  readonly references: readonly string[];
};

export const Verdict = { Clear: 'clear', Review: 'review', Block: 'block' } as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** The strictest finding decides; notes alone leave a text clear. */
export function verdictOf(findings: readonly ScreeningFinding[]): Verdict {
  if (findings.some(({ severity }) => severity === Severity.Block)) return Verdict.Block;
  return findings.some(({ severity }) => severity === Severity.Review) ? Verdict.Review : Verdict.Clear;
}
