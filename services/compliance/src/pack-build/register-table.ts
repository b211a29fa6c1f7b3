import type { RuleTexts } from './rule-metadata.ts';
import { type RegisteredRule, registeredRules } from './rule-register.ts';

/** Its path among the files of a set of rules, of which it is made. */
export const REGISTER_FILE = 'REGISTER.md';

/** The register of these rules, whether they are installed, drafted or in force. */
export function registerOf(texts: RuleTexts): string {
  return registerTable(registeredRules(texts));
}

/** The register of a set of rules as a table for people: each key, its rules, and where rule and tests stand. */
function registerTable(rules: readonly RegisteredRule[]): string {
  const rows = rules.map((rule) => {
    const effect = rule.obligation === undefined ? rule.effect : `${rule.effect} ${rule.obligation}`;
    const test = rule.file.replace('.rego', '_test.rego');
    const cells = [rule.article, `[${rule.ruleId}](${rule.file})`, effect, rule.title, rule.inForceFrom, rule.status];
    return `| ${[...cells, `[tests](${test})`, rule.source].join(' | ')} |`;
  });
  return [
    '# Register of provisions',
    '',
    'Generated from the METADATA of the rules; do not edit. In the repository by `node infra/checks/policies.check.ts --write`; of',
    'the rules in force or of any revision as the file REGISTER.md of `GET /v1/compliance/rules/file`. Status *read*: the text or',
    'an official summary was read; *confirm*: from secondary sources, counsel must confirm; *ours*: a house rule. Nothing here is',
    'legal advice.',
    '',
    '| key | rule | effect | what it asks | in force from | status | tests | source |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
