import { isDeepStrictEqual } from 'node:util';
import type { Stored } from '@salesmesh/chassis/store';
import type { OpportunityStage } from '../crm/opportunity-stage.ts';
import type { CrmOpportunity } from '../crm/read-opportunity.ts';
import { type Day, dateText } from '../deal-model/deal.ts';

/** The state of an opportunity; field names are those of the contract. Days are texts, YYYY-MM-DD. */
export type OpportunityState = {
  readonly source: string;
  readonly external_key: string;
  readonly product: string;
  readonly seller_id: string;
  readonly account?: string | undefined;
  readonly stage: OpportunityStage;
  readonly engaged_on?: string | undefined;
  readonly first_seen_on: string;
  readonly closed_on?: string | undefined;
  readonly value_minor?: number | undefined;
  readonly currency: string;
  readonly as_of: string;
  readonly updated_at: string;
};
export type StoredOpportunity = Stored<OpportunityState>;

type OpportunityEvent = {
  readonly type: 'OpportunityChanged';
  readonly message: { opportunity_id: string; version: number; stage: OpportunityStage; as_of: string };
};
export type OpportunityChange = { readonly next: OpportunityState; readonly events: readonly OpportunityEvent[] };

/** A row of an export, and where it comes from. */
export type Sighting = {
  readonly id: string;
  readonly source: string;
  readonly sellerId: string;
  readonly currency: string;
  readonly asOf: Day;
  readonly row: CrmOpportunity;
};

export function firstSight(sighting: Sighting, now: Date): OpportunityChange {
  const next = { ...stateOf(sighting, now), first_seen_on: dateText(sighting.asOf) };
  return { next, events: [changed(sighting.id, 1, next)] };
}

/**
 * What the sighting changes, or undefined. An older export than the one that was seen last says nothing new; an equal row
 * of a newer one is remembered without an event, so that an export between the two cannot change it back.
 */
export function sightAgain(
  current: StoredOpportunity,
  sighting: Sighting,
  now: Date,
): (OpportunityChange & { readonly isChanged: boolean }) | undefined {
  const asOf = dateText(sighting.asOf);
  const [firstSeen = asOf] = [asOf, current.first_seen_on].sort();
  if (asOf < current.as_of) {
    const next = { ...bare(current), first_seen_on: firstSeen };
    return firstSeen === current.first_seen_on ? undefined : { next, events: [], isChanged: false };
  }
  const next = { ...stateOf(sighting, now), first_seen_on: firstSeen };
  const { as_of: _newAsOf, updated_at: _newAt, ...shown } = next;
  const { as_of: knownAsOf, updated_at, ...known } = bare(current);
  if (!isDeepStrictEqual({ ...known }, { ...shown })) {
    return { next, events: [changed(sighting.id, current.version + 1, next)], isChanged: true };
  }
  return knownAsOf === asOf ? undefined : { next: { ...next, updated_at }, events: [], isChanged: false };
}

function stateOf(
  { source, sellerId, currency, asOf, row }: Sighting,
  now: Date,
): Omit<OpportunityState, 'first_seen_on'> {
  return {
    source,
    external_key: row.key,
    product: row.product,
    seller_id: sellerId,
    ...(row.account === undefined ? {} : { account: row.account }),
    stage: row.stage,
    ...(row.engagedOn === undefined ? {} : { engaged_on: dateText(row.engagedOn) }),
    ...(row.closedOn === undefined ? {} : { closed_on: dateText(row.closedOn) }),
    ...(row.valueMinor === undefined ? {} : { value_minor: row.valueMinor }),
    currency,
    as_of: dateText(asOf),
    updated_at: now.toISOString(),
  };
}

function bare({ _id, tenant, version, ...state }: StoredOpportunity): OpportunityState {
  return state;
}

function changed(id: string, version: number, { stage, as_of }: OpportunityState): OpportunityEvent {
  return { type: 'OpportunityChanged', message: { opportunity_id: id, version, stage, as_of } };
}
