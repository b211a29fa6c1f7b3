import { type BundleHost, hostBundles, type OnAlarm } from '../bundle-host/bundle-host.ts';
import type { Clock } from '../clock/clock.ts';
import type { Actor } from '../context/context.ts';
import type { HealthPart } from '../lifecycle/lifecycle.ts';
import type { Log } from '../log/log.ts';
import { PolicyEngine, policyInput } from '../policy/policy.ts';
import { type AccessRules, loadAccessRules } from './access-bundle.ts';

/** Somebody is let in for a while; from `until` on (an instant in UTC) no longer. */
export type AccessGrant = { readonly to: string; readonly actions: readonly string[]; readonly until: string };

/** What of a thing the rules look at; an absent fact is an unknown one and lets nobody in. */
export type AccessResource = {
  /** Its folder in `policies/access`. */
  readonly kind: string;
  readonly stage?: string | undefined;
  readonly owner?: string | undefined;
  readonly assignee?: string | undefined;
  readonly assignment_state?: string | undefined;
  readonly team?: string | undefined;
  readonly keepers?: readonly string[];
  readonly participants?: readonly string[];
  readonly roles?: readonly string[];
  readonly units?: readonly string[];
  readonly task_kind?: string | undefined;
  readonly is_free?: boolean;
  readonly is_escalated?: boolean;
  readonly is_calling?: boolean;
  readonly grants?: readonly AccessGrant[];
};

export type AccessQuestion = { readonly actor: Actor; readonly action: string; readonly resource: AccessResource };
/** `reason` names the rule that let in, or why none did; for logs and tests, not for matching on. */
export type AccessAnswer = { readonly allowed: boolean; readonly reason: string };

export type Access = {
  /**
   * Whether the person may do it. Whatever cannot be answered is refused: an unknown kind, rules that break off. Throws
   * `chassis.policy_set_empty`, UNAVAILABLE, before any rules are loaded.
   */
  decide(question: AccessQuestion): AccessAnswer;
};

export type AccessOptions = {
  /** Folder of the compiled access rules; a replaced manifest or SIGHUP loads them again. */
  readonly folder: string;
  readonly log: Log;
  readonly health: HealthPart;
  readonly clock: Clock;
  readonly engine?: PolicyEngine;
};

/** Who may see and do what, as the Rego rules of `policies/access` say. */
export async function startAccess(options: AccessOptions): Promise<Access & AsyncDisposable> {
  const { folder, log, health, clock, engine = PolicyEngine.plan } = options;
  const load = (from: string, onAlarm: OnAlarm) =>
    loadAccessRules(from, {
      engine,
      onEngineLeft: (name, error) => onAlarm(`the plan engine does not answer for ${name}; wasm does, slower`, error),
    });
  const host = await hostBundles<AccessRules>({ what: 'access rules', folder, load, selfTest, log, health });
  return {
    decide: (question) => answer(host, question, { clock, log }),
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
}

function answer(
  host: BundleHost<AccessRules>,
  { actor, action, resource }: AccessQuestion,
  { clock, log }: Pick<AccessOptions, 'clock' | 'log'>,
): AccessAnswer {
  const policy = host.current().kinds.get(resource.kind);
  if (policy === undefined) return refused(`no access rules for ${resource.kind}`);
  const { sub, roles, units } = actor;
  try {
    const now = clock.now().toISOString();
    return answerOf(policy.evaluate(policyInput({ now, action, actor: { sub, roles, units }, resource })));
  } catch (error) {
    log.error({ err: error, kind: resource.kind, action }, 'the access rules broke off; access is refused');
    return refused('the access rules broke off');
  }
}

/** The rules say by which of them somebody is let in. */
function answerOf(grants: unknown): AccessAnswer {
  const names = Array.isArray(grants) ? grants.filter((name) => typeof name === 'string') : [];
  const [first] = names.sort();
  return first === undefined ? refused('no rule lets in') : { allowed: true, reason: first };
}

function refused(reason: string): AccessAnswer {
  return { allowed: false, reason };
}

/** A made-up question that no rule may say yes to: nobody asks to do something that is no action. */
function selfTest({ kinds }: AccessRules): void {
  const actor = { sub: '', roles: [], units: [] };
  for (const [kind, policy] of kinds) {
    const input = policyInput({ now: '2026-01-01T00:00:00.000Z', action: 'self-test', actor, resource: { kind } });
    const { allowed, reason } = answerOf(policy.evaluate(input));
    if (allowed) throw new Error(`the access rules let anybody in to ${kind} by ${reason}`);
  }
}
