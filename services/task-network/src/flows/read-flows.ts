import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetFlowRequest,
  GetFlowResponseInput,
  ListFlowsRequest,
  ListFlowsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { errors } from '../errors.ts';
import type { FlowStore } from '../flow/flow-store.ts';

type Deps = { readonly flows: FlowStore };

export function getFlow(deps: Deps): UnaryHandler<GetFlowRequest, GetFlowResponseInput> {
  return async ({ flow_id, version }) => {
    const flow = await deps.flows.get(flow_id, version);
    if (flow === undefined) throw errors.flow_not_found({ id: flow_id });
    return { flow };
  };
}

export function listFlows(deps: Deps): UnaryHandler<ListFlowsRequest, ListFlowsResponseInput> {
  return async ({ page_size, page_token }) => {
    const { flows, nextPageToken } = await deps.flows.list(page_size, page_token);
    return { flows, next_page_token: nextPageToken };
  };
}
