import { parse } from 'yaml';
import { articleMetadata, type RuleMetadata, type RuleTexts } from './rule-metadata.ts';

/** A rule that says something, with what its METADATA says about it. */
export type RegisteredRule = {
  readonly ruleId: string;
  readonly article: string;
  readonly effect: string;
  readonly obligation?: string;
  readonly title: string;
  readonly source: string;
  readonly inForceFrom: string;
  readonly status: string;
  /** Relative to the folder of rules. */
  readonly file: string;
  /** Line of its METADATA. */
  readonly row: number;
  readonly tests: readonly RuleTest[];
  /** Fields that its METADATA should have and has not. */
  readonly missing: readonly string[];
};
type RuleTest = { readonly name: string; readonly fires: boolean };
export type RegisterFault = { readonly file: string; readonly row: number; readonly what: string };

const requiredFields = ['rule_id', 'article', 'effect', 'source', 'in_force_from', 'in_force_until', 'status'];
const effects = ['deny', 'require_approval', 'defer', 'obligation', 'lifts'];
const statuses = ['read', 'confirm', 'ours'];

/** All rules with an article, by key. */
export function registeredRules(texts: RuleTexts): RegisteredRule[] {
  const registered = articleMetadata(texts).map((metadata) => toRule(texts, metadata));
  return registered.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function keyOf(rule: RegisteredRule): string {
  return `${rule.article} ${rule.ruleId}`;
}

function toRule(texts: RuleTexts, { title, custom, file, row }: RuleMetadata): RegisteredRule {
  const rule = {
    ruleId: String(custom.rule_id),
    article: String(custom.article),
    effect: String(custom.effect),
    ...(custom.obligation === undefined ? {} : { obligation: String(custom.obligation) }),
    title,
    source: String(custom.source),
    inForceFrom: String(custom.in_force_from).slice(0, 10),
    status: String(custom.status),
    file,
    row,
    missing: missingIn(custom),
  };
  return { ...rule, tests: testsOf(rule, texts.get(file.replace('.rego', '_test.rego')) ?? '') };
}

/** `null` is an answer: a rule may have no end. Rules that lift others show nobody a message. */
function missingIn(custom: Readonly<Record<string, unknown>>): string[] {
  const shown = custom.effect === 'lifts' ? [] : ['message', 'remedy'];
  const lacksLanguage = (field: string) => {
    const texts = custom[field] as { zh?: unknown; en?: unknown } | undefined;
    return ['zh', 'en'].filter((tongue) => !texts?.[tongue as 'zh' | 'en']).map((tongue) => `${field}.${tongue}`);
  };
  return [...requiredFields.filter((field) => custom[field] === undefined), ...shown.flatMap(lacksLanguage)];
}

/** A test belongs to the rule it names; what lifts another rule has all tests of its file. */
function testsOf(rule: { ruleId: string; effect: string }, text: string): RuleTest[] {
  const blocks = text.split(/^(?=test_)/m).slice(1);
  const isLift = rule.effect === 'lifts';
  return blocks
    .filter((block) => isLift || block.includes(`"${rule.ruleId}"`))
    .map((block) => ({
      name: block.split(' ')[0] ?? '',
      fires: isLift ? !/\bnot \w+\.lifts_/.test(block) : !block.includes('== set()'),
    }));
}

/** What is wrong with the register: each rule has known words and tests both ways, and each rule stands in its pack. */
export function registerFaults(texts: RuleTexts, found: readonly RegisteredRule[]): RegisterFault[] {
  const seen = found.map(({ ruleId }) => ruleId);
  return [...found.flatMap((rule) => faultsOf(texts, rule, seen)), ...provisionFaults(texts, found)];
}

/** Keys without a rule and rules without a key, each in its pack. */
function provisionFaults(texts: RuleTexts, found: readonly RegisteredRule[]): RegisterFault[] {
  const provisions: Record<string, string[]> = parse(texts.get('provisions.yaml') ?? '') ?? {};
  const asked = new Set(Object.entries(provisions).flatMap(([pack, keys]) => keys.map((key) => `${pack} ${key}`)));
  const written = new Set(found.map(({ file, article }) => `${file.split('/').slice(1, -2).join('.')} ${article}`));
  const fault = (what: string) => ({ file: 'provisions.yaml', row: 1, what });
  return [
    ...[...asked.difference(written)].map((key) => fault(`${key}: no rule names it`)),
    ...[...written.difference(asked)].map((key) => fault(`${key}: a rule names it, add it here`)),
  ];
}

function faultsOf(texts: RuleTexts, rule: RegisteredRule, seen: readonly string[]): RegisterFault[] {
  const [, ...path] = rule.file.split('/');
  const article = path.at(-2) ?? '';
  const pack = texts.get(`outbound/${path.slice(0, -2).join('/')}/pack.rego`) ?? '';
  const { missing } = rule;
  const checks: [boolean, string][] = [
    [missing.length === 0, `METADATA lacks ${missing.join(', ')}`],
    [effects.includes(rule.effect), `effect ${rule.effect} is none of ${effects.join(', ')}`],
    [statuses.includes(rule.status), `status ${rule.status} is none of ${statuses.join(', ')}`],
    [(rule.effect === 'obligation') === (rule.obligation !== undefined), 'an obligation names its type, others do not'],
    [seen.filter((ruleId) => ruleId === rule.ruleId).length === 1, 'its rule_id is used twice'],
    [rule.tests.some(({ fires }) => fires), 'no test shows it firing'],
    [rule.tests.some(({ fires }) => !fires), 'no test shows it not firing'],
    [rule.effect === 'lifts' || pack.includes(`\t${article}.findings,`), `pack.rego does not list ${article}.findings`],
  ];
  const { file, row, ruleId } = rule;
  return checks.filter(([isMet]) => !isMet).map(([, what]) => ({ file, row, what: `${ruleId}: ${what}` }));
}
