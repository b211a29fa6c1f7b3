import { type Decision, type ObligationType, Outcome, type Reason } from '../decisions/decision.ts';

/** One rule that fired, as far as two decisions are compared by it. */
export type RuleMark = {
  readonly rule: string;
  readonly article: string;
  readonly effect: Reason['effect'];
  readonly until?: string;
  /** What egress was to add because of its article. */
  readonly duties?: readonly ObligationType[];
};

/** What a decision came to, without its texts. */
export type CaseMark = { readonly outcome: Outcome; readonly rules: readonly RuleMark[] };

export function markOf({
  outcome,
  reasons,
  obligations,
}: Omit<Decision, 'id' | 'packs' | 'revision' | 'until'>): CaseMark {
  const dutiesOf = (article: string) => obligations.filter((duty) => duty.article === article).map(({ type }) => type);
  const rules = reasons.map(({ rule, article, effect, until }): RuleMark => {
    const duties = effect === Outcome.allowWithObligations ? dutiesOf(article) : [];
    return {
      ...{ rule, article, effect },
      ...(until === undefined ? {} : { until }),
      ...(duties.length === 0 ? {} : { duties }),
    };
  });
  return { outcome, rules };
}

/** `fires`: only the candidate's; `ceases`: only the recorded one's; `differs`: both, with another effect, time or duty. */
const RuleChangeKind = { fires: 'fires', ceases: 'ceases', differs: 'differs' } as const;
type RuleChangeKind = (typeof RuleChangeKind)[keyof typeof RuleChangeKind];
export type RuleChange = { readonly rule: string; readonly article: string; readonly change: RuleChangeKind };

/**
 * Which rules make two decisions of one case differ; none where they are the same but for their texts. Duties under a
 * deny are not compared: nothing leaves, so a deny names none.
 */
export function compareMarks(before: CaseMark, after: CaseMark): RuleChange[] {
  if (isAlike(before, after)) return [];
  const withDuties = before.outcome !== Outcome.deny && after.outcome !== Outcome.deny;
  const [left, right] = [byRule(before, withDuties), byRule(after, withDuties)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key): RuleChange[] => {
    const [was, is] = [left.get(key), right.get(key)];
    const { rule, article } = (was ?? is) as SaidByRule;
    if (was === undefined) return [{ rule, article, change: RuleChangeKind.fires }];
    if (is === undefined) return [{ rule, article, change: RuleChangeKind.ceases }];
    return was.said === is.said ? [] : [{ rule, article, change: RuleChangeKind.differs }];
  });
}

/** Whether the two say the same in the same order, as nearly all do: replay spends no more on them than this. */
function isAlike(before: CaseMark, after: CaseMark): boolean {
  if (before.outcome !== after.outcome || before.rules.length !== after.rules.length) return false;
  return before.rules.every((mark, place) => {
    const other = after.rules[place];
    const hasSameWords = other !== undefined && other.rule === mark.rule && other.article === mark.article;
    return hasSameWords && other.effect === mark.effect && other.until === mark.until && hasSameDuties(other, mark);
  });
}

function hasSameDuties({ duties: left = [] }: RuleMark, { duties: right = [] }: RuleMark): boolean {
  return left.length === right.length && left.every((duty, place) => duty === right[place]);
}

type SaidByRule = { readonly rule: string; readonly article: string; readonly said: string };

/** A rule may fire more than once, as for two consents; all that it says counts as one. */
function byRule({ rules }: CaseMark, withDuties: boolean): Map<string, SaidByRule> {
  const found = new Map<string, SaidByRule>();
  for (const { rule, article, effect, until, duties } of rules) {
    const instant = until === undefined ? '' : new Date(until).toISOString();
    const words = [effect, instant, ...(withDuties ? (duties ?? []).toSorted() : [])];
    const key = `${rule}\n${article}`;
    const said = new Set([...(found.get(key)?.said.split('\n') ?? []), words.join(' ')]);
    found.set(key, { rule, article, said: [...said].sort().join('\n') });
  }
  return found;
}
