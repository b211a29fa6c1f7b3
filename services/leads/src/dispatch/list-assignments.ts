import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { ListAssignmentsRequest, ListAssignmentsResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { LeadAccess } from '../lead/lead-access.ts';
import type { LeadStore } from '../lead/lead-store.ts';

/** Assignments that leads carry now. A rep gets the rep's own. */
export function listAssignments(deps: {
  leads: LeadStore;
  access: LeadAccess;
}): UnaryHandler<ListAssignmentsRequest, ListAssignmentsResponseInput> {
  return async (request, { context }) => {
    const sight = deps.access.sight(context);
    const page = await deps.leads.page({
      order: 'newest',
      isAssigned: true,
      repId: sight.isAll ? request.rep_id : sight.ownRepId,
      assignmentState: request.state,
      pageSize: request.page_size,
      pageToken: request.page_token,
    });
    return {
      assignments: page.items
        .filter((lead) => deps.access.canSee(lead, context))
        .flatMap(({ assignment }) => assignment ?? []),
      next_page_token: page.nextPageToken,
    };
  };
}
