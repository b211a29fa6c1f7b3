import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { articleAnnotations, type PolicyAnnotation, policiesFolder } from '../tools/policy-sources.ts';

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
  /** Relative to the policies folder. */
  readonly file: string;
  readonly tests: readonly RuleTest[];
};
export type RuleTest = { readonly name: string; readonly fires: boolean };

const requiredFields = ['rule_id', 'article', 'effect', 'source', 'in_force_from', 'in_force_until', 'status'];
const effects = ['deny', 'require_approval', 'defer', 'obligation', 'lifts'];
const statuses = ['read', 'confirm', 'ours'];

/** All rules with an article, by key. */
export async function registeredRules(opa: string): Promise<RegisteredRule[]> {
  const rules = await articleAnnotations(opa);
  const registered = await Promise.all(rules.map(toRule));
  return registered.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function keyOf(rule: RegisteredRule): string {
  return `${rule.article} ${rule.ruleId}`;
}

async function toRule({
  annotations: { title = '', custom = {} },
  location,
}: PolicyAnnotation): Promise<RegisteredRule> {
  const missing = requiredFields.filter((field) => custom[field] === undefined);
  if (missing.length > 0) throw new Error(`${location.file}: METADATA lacks ${missing.join(', ')}`);
  const file = location.file;
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
  };
  const tests = testsOf(rule, await readFile(`${policiesFolder}/${file.replace('.rego', '_test.rego')}`, 'utf8'));
  return { ...rule, tests };
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
export async function registerFaults(rules: readonly RegisteredRule[]): Promise<string[]> {
  const seen = rules.map(({ ruleId }) => ruleId);
  const faults = await Promise.all(rules.map((rule) => faultsOf(rule, seen)));
  return [...faults.flat(), ...(await provisionFaults(rules))];
}

/** Keys without a rule and rules without a key, each in its pack. */
async function provisionFaults(rules: readonly RegisteredRule[]): Promise<string[]> {
  const provisions: Record<string, string[]> = parse(await readFile(`${policiesFolder}/provisions.yaml`, 'utf8'));
  const asked = new Set(Object.entries(provisions).flatMap(([pack, keys]) => keys.map((key) => `${pack} ${key}`)));
  const written = new Set(rules.map(({ file, article }) => `${file.split('/').slice(1, -2).join('.')} ${article}`));
  return [
    ...[...asked.difference(written)].map((key) => `policies/provisions.yaml: ${key}: no rule names it`),
    ...[...written.difference(asked)].map((key) => `policies/provisions.yaml: ${key}: a rule names it, add it here`),
  ];
}

async function faultsOf(rule: RegisteredRule, seen: readonly string[]): Promise<string[]> {
  const [, ...path] = rule.file.split('/');
  const article = path.at(-2) ?? '';
  const pack = await readFile(`${policiesFolder}/outbound/${path.slice(0, -2).join('/')}/pack.rego`, 'utf8');
  const checks: [boolean, string][] = [
    [effects.includes(rule.effect), `effect ${rule.effect} is none of ${effects.join(', ')}`],
    [statuses.includes(rule.status), `status ${rule.status} is none of ${statuses.join(', ')}`],
    [(rule.effect === 'obligation') === (rule.obligation !== undefined), 'an obligation names its type, others do not'],
    [seen.filter((ruleId) => ruleId === rule.ruleId).length === 1, 'its rule_id is used twice'],
    [rule.tests.some(({ fires }) => fires), 'no test shows it firing'],
    [rule.tests.some(({ fires }) => !fires), 'no test shows it not firing'],
    [rule.effect === 'lifts' || pack.includes(`\t${article}.findings,`), `pack.rego does not list ${article}.findings`],
  ];
  return checks.filter(([isMet]) => !isMet).map(([, fault]) => `${rule.file}: ${rule.ruleId}: ${fault}`);
}

/** The table for people: each key, its rules, and where rule and tests stand. */
export function registerTable(rules: readonly RegisteredRule[]): string {
  const rows = rules.map((rule) => {
    const effect = rule.obligation === undefined ? rule.effect : `${rule.effect} ${rule.obligation}`;
    const test = rule.file.replace('.rego', '_test.rego');
    const cells = [rule.article, `[${rule.ruleId}](${rule.file})`, effect, rule.title, rule.inForceFrom, rule.status];
    return `| ${[...cells, `[tests](${test})`, rule.source].join(' | ')} |`;
  });
  return [
    '# Register of provisions',
    '',
    'Generated from the METADATA of the rules by `node infra/checks/policies.check.ts --write`; do not edit. Status *read*: the',
    'text or an official summary was read; *confirm*: from secondary sources, counsel must confirm; *ours*: a house rule.',
    'Nothing here is legal advice.',
    '',
    '| key | rule | effect | what it asks | in force from | status | tests | source |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
