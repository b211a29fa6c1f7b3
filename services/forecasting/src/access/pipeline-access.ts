import type { Access, AccessResource } from '@salesmesh/chassis/access';
import type { CallContext } from '@salesmesh/chassis/context';
import { CrmKind } from '../crm/crm-kind.ts';
import { errors } from '../errors.ts';
import type { StoredMilestone } from '../milestone/milestone.ts';
import type { StoredOpportunity } from '../opportunity/opportunity.ts';
import type { OpportunityStore } from '../opportunity/opportunity-store.ts';
import type { KeptReference, ReferenceStore } from '../reference/reference-store.ts';

/** Opportunities that a list may hold: all, or those of these sellers. */
export type PipelineSight = 'all' | { readonly sellerIds: readonly string[] };

/** Who may see and do what with opportunities, their milestones and forecasts, as `policies/access` says. */
export type PipelineAccess = {
  sight(context: CallContext): Promise<PipelineSight>;
  visible(found: readonly StoredOpportunity[], context: CallContext): Promise<StoredOpportunity[]>;
  /** NOT_FOUND forecasting.opportunity_not_found, so that nobody learns which ids exist. */
  visibleOpportunity(id: string, context: CallContext): Promise<StoredOpportunity>;
  /** Those whose opportunities the caller may see. */
  visibleMilestones(found: readonly StoredMilestone[], context: CallContext): Promise<StoredMilestone[]>;
  /** The same as `visibleOpportunity`; PERMISSION_DENIED forecasting.not_opportunity_owner. */
  assertMayClaim(opportunityId: string, context: CallContext): Promise<void>;
  /** PERMISSION_DENIED forecasting.forecast_not_allowed. */
  assertForecast(action: 'read' | 'make', context: CallContext): void;
};

export type AccessParts = {
  readonly access: Access;
  readonly opportunities: Pick<OpportunityStore, 'load' | 'loadMany'>;
  readonly references: Pick<ReferenceStore, 'list' | 'findMany'>;
};
type Seller = Pick<KeptReference, 'name' | 'region'>;

export function pipelineAccess({ access, opportunities, references }: AccessParts): PipelineAccess {
  const may = (action: 'read' | 'make' | 'claim', resource: AccessResource, { actor }: CallContext): boolean =>
    access.decide({ actor, action, resource }).allowed;
  const sellersOf = async (found: readonly StoredOpportunity[]) => {
    const ids = [...new Set(found.map(({ seller_id }) => seller_id))];
    return new Map((await references.findMany(CrmKind.sellers, ids)).map((seller) => [seller.id, seller]));
  };
  const visible: PipelineAccess['visible'] = async (found, context) => {
    const sellers = await sellersOf(found);
    return found.filter(({ seller_id }) => may('read', factsOf(sellers.get(seller_id)), context));
  };
  const visibleOpportunity: PipelineAccess['visibleOpportunity'] = async (id, context) => {
    const found = await opportunities.load(id);
    const [seen] = found === undefined ? [] : await visible([found], context);
    if (seen === undefined) throw errors.opportunity_not_found({ id });
    return seen;
  };
  return {
    ...{ visible, visibleOpportunity },
    sight: async (context) => {
      // Who may see what is of no known seller may see all.
      if (may('read', factsOf(undefined), context)) return 'all';
      const sellers = await references.list(CrmKind.sellers);
      const teams = new Set(sellers.map(({ region }) => region));
      const seen = new Set([...teams].filter((team) => may('read', { kind: 'opportunity', team }, context)));
      const isSeen = (seller: Seller) =>
        seen.has(seller.region) || (seller.name === context.actor.sub && may('read', factsOf(seller), context));
      return { sellerIds: sellers.filter(isSeen).map(({ id }) => id) };
    },
    visibleMilestones: async (found, context) => {
      const ids = [...new Set(found.map(({ opportunity_id }) => opportunity_id))];
      const seen = new Set((await visible(await opportunities.loadMany(ids), context)).map(({ _id }) => _id));
      return found.filter(({ opportunity_id }) => seen.has(opportunity_id));
    },
    assertMayClaim: async (opportunityId, context) => {
      const found = await visibleOpportunity(opportunityId, context);
      const seller = (await sellersOf([found])).get(found.seller_id);
      if (!may('claim', factsOf(seller), context)) throw errors.not_opportunity_owner();
    },
    assertForecast: (action, context) => {
      if (!may(action, { kind: 'forecast' }, context)) throw errors.forecast_not_allowed();
    },
  };
}

/** A seller whom no file names is unknown, and so are owner and team. */
function factsOf(seller: Seller | undefined): AccessResource {
  return { kind: 'opportunity', owner: seller?.name, team: seller?.region };
}
