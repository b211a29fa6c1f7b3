import type { ConsentRecord } from './person.ts';

/** How a consent was collected or taken back (收集方式). */
export const CollectionMethod = [
  ...(['web_form', 'app', 'paper', 'in_person', 'oral', 'recorded_call', 'email', 'sms', 'im'] as const),
  ...(['import', 'api', 'link', 'reply'] as const),
] as const;
export type CollectionMethod = (typeof CollectionMethod)[number];

/** Who did it: the person, who decides for a child, someone of the tenant, the system the record came from, or the clock. */
export type ConsentActor = 'person' | 'guardian' | 'staff' | 'source' | 'system';
type ConsentState = 'given' | 'confirmed' | 'renewed' | 'withdrawn' | 'expired';

/** Something that happened to a consent. */
export type ConsentStep = {
  readonly state: ConsentState;
  /** RFC 3339. */
  readonly at: string;
  readonly actor: ConsentActor;
  readonly method: CollectionMethod;
  /** Id of the evidence (form, signal, recording), never what it holds. */
  readonly proof?: string;
  readonly noticeVersion?: string;
};

/**
 * How a consent came about and what became of it, after ISO/IEC TS 27560. It stands apart from the record that the packs
 * read: a decision has no use for it.
 */
export type ConsentTrail = {
  readonly consentId: string;
  /** BCP 47, of the notice as the person saw it. */
  readonly language?: string;
  readonly noticeSha256?: string;
  readonly history: readonly ConsentStep[];
};

/** What is said of how a consent was collected. */
export type Collection = {
  readonly actor: ConsentActor;
  readonly method: CollectionMethod;
  readonly proof?: string;
  readonly language?: string;
  readonly noticeSha256?: string;
};

/** The trail of a record that is new here, with what the record itself says has happened to it. */
export function newTrail(record: ConsentRecord, { language, noticeSha256, ...how }: Collection): ConsentTrail {
  return {
    consentId: record.id,
    ...(language === undefined ? {} : { language }),
    ...(noticeSha256 === undefined ? {} : { noticeSha256 }),
    history: stepsOf(record, how),
  };
}

/** Adds a step to the trails of these records; one without a trail gets the trail that follows from the record. */
export function withStep(
  trails: readonly ConsentTrail[] | undefined,
  before: readonly ConsentRecord[],
  step: ConsentStep,
): ConsentTrail[] {
  const ids = new Set(before.map(({ id }) => id));
  const known = new Map((trails ?? []).map((trail) => [trail.consentId, trail]));
  const changed = before.map((record) => {
    const trail = known.get(record.id) ?? newTrail(record, untold);
    return { ...trail, history: [...trail.history, step] };
  });
  return [...(trails ?? []).filter(({ consentId }) => !ids.has(consentId)), ...changed];
}

/** Oldest first, with the expiry once it has come. */
export function historyAt(record: ConsentRecord, trail: ConsentTrail | undefined, now: Date): ConsentStep[] {
  const told = trail?.history ?? stepsOf(record, untold);
  const { expires_at: expiresAt, withdrawn_at: withdrawnAt } = record;
  const isExpired = expiresAt != null && Date.parse(expiresAt) <= now.getTime();
  const isEndedBefore = withdrawnAt != null && isExpired && Date.parse(withdrawnAt) <= Date.parse(expiresAt);
  const expiry: ConsentStep[] =
    isExpired && !isEndedBefore ? [{ state: 'expired', at: expiresAt, actor: 'system', method: 'api' }] : [];
  return [...told, ...expiry].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Of records that were taken over before anything was asked about them. */
const untold = { actor: 'source', method: 'import' } as const;

function stepsOf(record: ConsentRecord, how: Omit<Collection, 'language' | 'noticeSha256'>): ConsentStep[] {
  const step = (state: ConsentState, at: string | null | undefined, more: Partial<ConsentStep> = {}): ConsentStep[] =>
    at == null ? [] : [{ state, at, ...how, ...more }];
  const { notice_version: version } = record;
  return [
    ...step('given', record.given_at, version == null ? {} : { noticeVersion: version }),
    ...step('confirmed', record.confirmed_at),
    ...step('withdrawn', record.withdrawn_at),
  ];
}
