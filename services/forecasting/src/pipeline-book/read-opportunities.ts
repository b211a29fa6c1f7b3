import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetOpportunityRequest,
  GetOpportunityResponseInput,
  ListOpportunitiesRequest,
  ListOpportunitiesResponseInput,
  OpportunityInput,
  SummariseOpportunitiesRequest,
  SummariseOpportunitiesResponseInput,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { PipelineAccess } from '../access/pipeline-access.ts';
import { CrmKind } from '../crm/crm-kind.ts';
import { OpportunityStage } from '../crm/opportunity-stage.ts';
import { errors } from '../errors.ts';
import type { StoredOpportunity } from '../opportunity/opportunity.ts';
import type { OpportunityStore } from '../opportunity/opportunity-store.ts';
import { opportunityView } from '../opportunity/opportunity-view.ts';
import type { ReferenceStore } from '../reference/reference-store.ts';

export type BookDeps = {
  readonly opportunities: OpportunityStore;
  readonly references: ReferenceStore;
  readonly access: PipelineAccess;
};

export function getOpportunity(deps: BookDeps): UnaryHandler<GetOpportunityRequest, GetOpportunityResponseInput> {
  return async ({ opportunity_id: id }, { context }) => {
    const found = await deps.access.visibleOpportunity(id, context);
    const [opportunity] = await views(deps, [found]);
    return { opportunity };
  };
}

export function listOpportunities(
  deps: BookDeps,
): UnaryHandler<ListOpportunitiesRequest, ListOpportunitiesResponseInput> {
  return async ({ stage: asked, product, page_size: pageSize, page_token: pageToken }, { context }) => {
    const stage = Object.values(OpportunityStage).find((known) => known === asked);
    if (asked !== undefined && stage === undefined) {
      const known = Object.values(OpportunityStage);
      const texts = { zh: `应为 ${known.join('、')} 之一。`, en: `It must be one of ${known.join(', ')}.` };
      throw errors.invalid_request({}, { fields: [{ field: 'stage', ...texts }] });
    }
    const sight = await deps.access.sight(context);
    const page = await deps.opportunities.page({ sight, stage, product, pageSize, pageToken });
    const seen = await deps.access.visible(page.items, context);
    return { opportunities: await views(deps, seen), next_page_token: page.nextPageToken };
  };
}

export function summariseOpportunities({
  opportunities,
  references,
}: Pick<BookDeps, 'opportunities' | 'references'>): UnaryHandler<
  SummariseOpportunitiesRequest,
  SummariseOpportunitiesResponseInput
> {
  return async () => {
    const [stages, products, sellers, accounts, observed] = await Promise.all([
      opportunities.countByStage(),
      references.count(CrmKind.products),
      references.count(CrmKind.sellers),
      references.count(CrmKind.accounts),
      references.observedThrough(),
    ]);
    const total = Object.values(stages).reduce((sum, count) => sum + count, 0);
    return { total, ...stages, products, sellers, accounts, observed_through: observed };
  };
}

async function views(
  { references }: Pick<BookDeps, 'references'>,
  found: readonly StoredOpportunity[],
): Promise<OpportunityInput[]> {
  const sellerIds = [...new Set(found.map(({ seller_id }) => seller_id))];
  const sellers = await references.findMany(CrmKind.sellers, sellerIds);
  const regionOf = new Map(sellers.map(({ id, region }) => [id, region]));
  return found.map((one) => opportunityView(one, regionOf.get(one.seller_id) ?? ''));
}
