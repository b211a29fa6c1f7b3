import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { TimerHandler } from '@salesmesh/chassis/timers';
import type { RuleServiceMethods } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { rollBackRules } from '../rules/approving/roll-back-rules.ts';
import {
  approveRevision,
  rejectRevision,
  submitRevision,
  withdrawRevision,
} from '../rules/approving/settle-revision.ts';
import { CHECK_DUE, checkRevision, onCheckDue } from '../rules/checking/check-revision.ts';
import { createRevision } from '../rules/drafting/create-revision.ts';
import { putRuleFiles } from '../rules/drafting/put-rule-files.ts';
import { getRevision, getRuleFile, getRules, listRevisions, listRuleFiles } from '../rules/drafting/read-revisions.ts';
import { readRulesLog } from '../rules/drafting/read-rules-log.ts';
import { rebaseRevision } from '../rules/drafting/rebase-revision.ts';
import type { RuleParts } from '../rules/rule-parts.ts';

const officers: Right = { services: ['gateway'], roles: ['compliance_officer'] };
const readers: Right = { services: ['gateway'], roles: ['compliance_officer', 'sales_manager', 'operator'] };
/** Whoever may see decisions may check by which rules they were made. */
const verifiers: Right = { services: ['gateway'], roles: ['*'] };

export function ruleRoutes(parts: RuleParts) {
  return {
    '/salesmesh.compliance.v1.RuleService/CreateRevision': { right: officers, unary: createRevision(parts) },
    '/salesmesh.compliance.v1.RuleService/PutRuleFiles': { right: officers, unary: putRuleFiles(parts) },
    '/salesmesh.compliance.v1.RuleService/RebaseRevision': { right: officers, unary: rebaseRevision(parts) },
    '/salesmesh.compliance.v1.RuleService/CheckRevision': { right: officers, unary: checkRevision(parts) },
    '/salesmesh.compliance.v1.RuleService/SubmitRevision': { right: officers, unary: submitRevision(parts) },
    '/salesmesh.compliance.v1.RuleService/ApproveRevision': { right: officers, unary: approveRevision(parts) },
    '/salesmesh.compliance.v1.RuleService/RejectRevision': { right: officers, unary: rejectRevision(parts) },
    '/salesmesh.compliance.v1.RuleService/WithdrawRevision': { right: officers, unary: withdrawRevision(parts) },
    '/salesmesh.compliance.v1.RuleService/RollBackRules': { right: officers, unary: rollBackRules(parts) },
    '/salesmesh.compliance.v1.RuleService/GetRevision': { right: readers, unary: getRevision(parts) },
    '/salesmesh.compliance.v1.RuleService/ListRevisions': { right: readers, unary: listRevisions(parts) },
    '/salesmesh.compliance.v1.RuleService/ListRuleFiles': { right: readers, unary: listRuleFiles(parts) },
    '/salesmesh.compliance.v1.RuleService/GetRuleFile': { right: readers, unary: getRuleFile(parts) },
    '/salesmesh.compliance.v1.RuleService/ReadRulesLog': { right: verifiers, unary: readRulesLog(parts) },
    '/salesmesh.compliance.v1.RuleService/GetRules': { right: readers, unary: getRules(parts) },
  } satisfies RpcTableOf<RuleServiceMethods>;
}

/** Apart from the other timers: a check takes many seconds, and a worker takes up nothing new meanwhile. */
export function ruleTimerRoutes(parts: RuleParts): Record<string, TimerHandler> {
  return { [CHECK_DUE]: onCheckDue(parts) };
}
