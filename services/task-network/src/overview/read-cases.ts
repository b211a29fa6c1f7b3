import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetCaseHistoryRequest,
  GetCaseHistoryResponseInput,
  GetCaseRequest,
  GetCaseResponseInput,
  ListCasesRequest,
  ListCasesResponseInput,
} from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import type { CaseStore } from '../case/case-store.ts';
import { caseView, historyView, tasksOf } from '../case/case-view.ts';
import type { TaskAccess } from '../case/task-access.ts';

type Deps = { readonly cases: CaseStore; readonly access: TaskAccess };

export function getCase(deps: Deps): UnaryHandler<GetCaseRequest, GetCaseResponseInput> {
  return async ({ case_id }, { context }) => ({
    case: caseView(deps.access.visibleCase(await deps.cases.load(case_id), case_id, context)),
  });
}

/** Who does not oversee gets own cases, whatever else is asked for. */
export function listCases(deps: Deps): UnaryHandler<ListCasesRequest, ListCasesResponseInput> {
  return async (request, { context }) => {
    const sight = deps.access.sight(context);
    const { page_size: pageSize, page_token: pageToken, state, flow_id: flowId, subject } = request;
    const owner = sight.seesAllCases ? request.owner : sight.sub;
    const { items, nextPageToken } = await deps.cases.page({ pageSize, pageToken, state, flowId, subject, owner });
    return { cases: items.map(caseView), next_page_token: nextPageToken };
  };
}

export function getCaseHistory(deps: Deps): UnaryHandler<GetCaseHistoryRequest, GetCaseHistoryResponseInput> {
  return async ({ case_id }, { context }) => {
    const found = deps.access.visibleCase(await deps.cases.load(case_id), case_id, context);
    return { entries: historyView(found.history), tasks: tasksOf(found) };
  };
}
