import type { Flow } from './flow.ts';

type FlowPage = { readonly flows: Flow[]; readonly nextPageToken: string };

/** Versions are written once and never changed. */
export type FlowStore = {
  /** `version` 0 is the latest. */
  get(id: string, version: number): Promise<Flow | undefined>;
  /** Many at once, for the cases of a batch. */
  getMany(keys: readonly { id: string; version: number }[]): Promise<(id: string, version: number) => Flow | undefined>;
  /** The flows whose latest version has the trigger, in the order of their ids. */
  triggeredBy(trigger: string): Promise<Flow[]>;
  list(pageSize: number, pageToken: string): Promise<FlowPage>;
  /** ABORTED tasks.version_conflict when this version is there already; the same request again gets what it wrote. */
  add(flow: Flow, requestId: string): Promise<Flow>;
  /** Keeps that this request got this version, so that it gets it again; ABORTED tasks.version_conflict. */
  answerWith(flow: Flow, requestId: string): Promise<void>;
  findByRequestId(requestId: string): Promise<Flow | undefined>;
};
