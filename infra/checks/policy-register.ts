import type { RegisteredRule } from '../../services/compliance/src/pack-build/rule-register.ts';

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
