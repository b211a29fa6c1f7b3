/**
 * The rules of the packs that advertising by e-mail to Spain, New York and Guangdong touches, as conditions of Cerbos. A name
 * is the rule's `rule_id`. Facts are taken as present: every object of the mix has all of them.
 */
export type CerbosRule = { readonly name: string; readonly effect: CerbosEffect; readonly condition: string };

/** Strictest first, as Cerbos must meet them: it stops at the first rule that denies. */
export const CerbosEffect = {
  deny: 'deny',
  obligation: 'obligation',
  approval: 'require_approval',
  defer: 'defer',
} as const;
export type CerbosEffect = (typeof CerbosEffect)[keyof typeof CerbosEffect];

const { deny, obligation, approval, defer } = CerbosEffect;
const rule = (effect: CerbosEffect, name: string, condition: string): CerbosRule => ({ name, effect, condition });

/** What several conditions use; the reading of consents is that of `policies/outbound/lib/consents`. */
export const cerbosVariables: Record<string, string> = {
  now: 'timestamp(R.attr.now)',
  events: `R.attr.consents.filter(c, c.channel in ["*", R.attr.action.channel] &&
    ((c.given_at != null && timestamp(c.given_at) <= V.now) || (c.withdrawn_at != null && timestamp(c.withdrawn_at) <= V.now)))`,
  about: 'V.events.filter(c, c.purpose == R.attr.action.purpose)',
  decisive: 'V.about.exists(c, c.channel != "*") ? V.about.filter(c, c.channel != "*") : V.about',
  latest: `V.decisive.filter(c, c.given_at != null && timestamp(c.given_at) <= V.now &&
    V.decisive.all(d, d.given_at == null || timestamp(d.given_at) > V.now || timestamp(d.given_at) <= timestamp(c.given_at)) &&
    V.about.all(d, d.withdrawn_at == null || timestamp(d.withdrawn_at) > V.now || timestamp(d.withdrawn_at) < timestamp(c.given_at)))`,
  in_force: 'V.latest.all(c, c.expires_at == null || timestamp(c.expires_at) > V.now) ? V.latest : []',
  is_formed: 'V.in_force.all(c, c.basis != "consent" || c.form in ["express", "separate", "written"])',
  is_consented: 'size(V.in_force) > 0 && V.is_formed && V.in_force.all(c, c.basis == "consent")',
  rests_on_consent: 'V.in_force.exists(c, c.basis == "consent")',
  is_withdrawn: `V.about.exists(d, d.withdrawn_at != null && timestamp(d.withdrawn_at) <= V.now &&
    V.decisive.all(c, c.given_at == null || timestamp(c.given_at) > V.now || timestamp(c.given_at) <= timestamp(d.withdrawn_at)))`,
  is_opted_out:
    'R.attr.suppression.internal != false || "objection_marketing" in R.attr.requests.open || V.is_withdrawn',
  has_sensitive_consent: `V.events.exists(c, c.purpose == "sensitive" && c.basis == "consent" && c.form in ["separate", "written"] &&
    c.withdrawn_at == null && (c.expires_at == null || timestamp(c.expires_at) > V.now))`,
  is_assessed: 'R.attr.assessment.valid_until != null && timestamp(R.attr.assessment.valid_until) > V.now',
  is_retained: 'R.attr.data.retention_until != null && timestamp(R.attr.data.retention_until) > V.now',
  is_guarded: 'V.in_force.all(c, c.by == "guardian")',
};

const everywhere: readonly CerbosRule[] = [
  rule(deny, 'global/personal-data', 'R.attr.content.pii_found != []'),
  rule(deny, 'global/secret-terms', 'R.attr.content.secret_terms != []'),
  rule(
    deny,
    'global/freeze',
    'R.attr.sender.frozen != false && R.attr.action.channel in R.attr.sender.frozen_channels',
  ),
  rule(deny, 'global/suppressed', 'V.is_opted_out'),
  rule(defer, 'global/weekly', 'R.attr.frequency.last_7d >= 3'),
  rule(defer, 'global/daily', 'R.attr.frequency.last_24h >= 1'),
];

const bases = '["consent", "contract", "legal_obligation", "legitimate_interest", "vital", "public_task"]';

/** Spain gives the age of fourteen. */
const europe: readonly CerbosRule[] = [
  rule(deny, 'eu.gdpr/retention', '!V.is_retained'),
  rule(deny, 'eu.gdpr/basis', `size(V.in_force) == 0 || !V.is_formed || !V.in_force.all(c, c.basis in ${bases})`),
  rule(deny, 'eu.gdpr/withdrawal', 'V.is_withdrawn'),
  rule(deny, 'eu.gdpr/erasure', '"erasure" in R.attr.requests.open'),
  rule(deny, 'eu.gdpr/restriction', '"restriction" in R.attr.requests.open'),
  rule(
    deny,
    'eu.gdpr/objection',
    'V.is_opted_out || (R.attr.action.profiling != false && "objection_profiling" in R.attr.requests.open)',
  ),
  rule(
    deny,
    'eu.eprivacy/consent',
    `R.attr.recipient.kind == "individual" && !V.is_consented &&
      !(R.attr.recipient.address_source == "collected_in_sale" && R.attr.recipient.similar_product == true && !V.is_opted_out)`,
  ),
  rule(deny, 'eu.eprivacy/disguised', 'R.attr.content.misleading_subject != false'),
  rule(obligation, 'eu.eprivacy/opt-out', 'R.attr.content.opt_out != true'),
  rule(obligation, 'eu.eprivacy/sender', 'R.attr.content.sender_identity != true'),
  rule(
    obligation,
    'eu.gdpr/source',
    `!(R.attr.recipient.address_source in ["given_by_person", "collected_in_sale", "business_card"]) &&
      R.attr.notice.source_disclosed != true`,
  ),
  rule(
    obligation,
    'eu.aiact/marking',
    'R.attr.action.ai_generated != false && !(R.attr.content.ai_label in ["implicit", "explicit_and_implicit"])',
  ),
  rule(
    approval,
    'eu.gdpr/guardian',
    'V.rests_on_consent && R.attr.recipient.age < 14 && !(V.is_consented && V.is_guarded)',
  ),
  rule(approval, 'eu.gdpr/special', 'R.attr.data.sensitive != false && !V.has_sensitive_consent'),
  rule(
    approval,
    'eu.gdpr/solely-automated',
    `R.attr.action.automated != false && R.attr.action.significant_effect != false &&
      !(R.attr.choice.human_review == true && V.in_force.exists(c, c.basis == "consent" && c.form in ["separate", "written"]))`,
  ),
  rule(
    approval,
    'eu.gdpr/assessment',
    `(R.attr.data.sensitive != false || (R.attr.action.automated != false && R.attr.action.significant_effect != false)) &&
      !V.is_assessed`,
  ),
];

const america: readonly CerbosRule[] = [
  rule(deny, 'us.canspam/misleading', 'R.attr.content.misleading_subject != false'),
  rule(deny, 'us.canspam/opted-out', 'V.is_opted_out'),
  rule(obligation, 'us.canspam/opt-out', 'R.attr.content.opt_out != true'),
  rule(obligation, 'us.canspam/postal-address', 'R.attr.content.postal_address != true'),
  rule(obligation, 'us.canspam/ad-label', 'R.attr.content.ad_label != true'),
  rule(obligation, 'us.canspam/sender', 'R.attr.content.sender_identity != true'),
];

const china: readonly CerbosRule[] = [
  rule(deny, 'cn.pipl/marketing-consent', '!V.is_consented'),
  rule(deny, 'cn.pipl/withdrawal', 'V.is_withdrawn'),
  rule(deny, 'cn.pipl/notice', 'R.attr.notice.given != true'),
  rule(deny, 'cn.pipl/retention', '!V.is_retained'),
  rule(
    deny,
    'cn.pipl/personal-price',
    'R.attr.price.personalised != false && math.abs(R.attr.price.deviation) > 0.05 && R.attr.price.justification.trim() == ""',
  ),
  rule(
    deny,
    'cn.pipl/objection',
    `"restriction" in R.attr.requests.open || "objection_marketing" in R.attr.requests.open ||
      (R.attr.action.profiling != false && "objection_profiling" in R.attr.requests.open)`,
  ),
  rule(deny, 'cn.pipl/erasure', '"erasure" in R.attr.requests.open'),
  rule(deny, 'cn.mail/consent', '!V.is_consented'),
  rule(deny, 'cn.mail/refused', 'V.is_opted_out'),
  rule(deny, 'cn.ad/consent', '!V.is_consented'),
  rule(deny, 'cn.civil/tranquillity', '!V.is_consented'),
  rule(obligation, 'cn.mail/ad-label', 'R.attr.content.ad_label != true'),
  rule(obligation, 'cn.mail/opt-out', 'R.attr.content.opt_out != true'),
  rule(obligation, 'cn.ad/sender', 'R.attr.content.sender_identity != true'),
  rule(
    obligation,
    'cn.ailabel/labels',
    `(R.attr.action.ai_generated != false || R.attr.action.ai_voice == true) &&
      R.attr.content.ai_label != "explicit_and_implicit"`,
  ),
  rule(
    obligation,
    'cn.pipl/refusal-option',
    `(R.attr.action.profiling != false || R.attr.action.significant_effect != false) && R.attr.content.opt_out != true &&
      R.attr.choice.non_personalised_option != true && R.attr.choice.easy_refusal != true`,
  ),
  rule(
    approval,
    'cn.pipl/consent-current',
    'V.rests_on_consent && !V.in_force.all(c, c.notice_version == c.current_notice_version)',
  ),
  rule(approval, 'cn.pipl/consent-explicit', 'V.rests_on_consent && !V.is_consented'),
  rule(approval, 'cn.pipl/sharing', 'R.attr.data.shared_with_third_party != false || R.attr.data.sold != false'),
  rule(
    approval,
    'cn.pipl/human-review',
    'R.attr.action.significant_effect != false && R.attr.choice.human_review != true',
  ),
  rule(
    approval,
    'cn.pipl/sensitive',
    '(R.attr.data.sensitive != false || R.attr.recipient.age < 14) && !V.has_sensitive_consent',
  ),
  rule(
    approval,
    'cn.pipl/guardian',
    'R.attr.recipient.age < 14 && !(V.is_consented && V.is_guarded && V.has_sensitive_consent)',
  ),
  rule(
    approval,
    'cn.pipl/assessment',
    `(R.attr.data.sensitive != false || R.attr.recipient.age < 14 || R.attr.action.profiling != false ||
      R.attr.action.significant_effect != false || R.attr.data.shared_with_third_party != false || R.attr.data.sold != false) &&
      !V.is_assessed`,
  ),
];

/** By the residence of the recipient. */
export const cerbosRules: Readonly<Record<string, readonly CerbosRule[]>> = {
  ES: [...everywhere, ...europe],
  US: [...everywhere, ...america],
  CN: [...everywhere, ...china],
};
