import type { OutboxEvent, Page, Stored } from '@salesmesh/chassis/store';
import type { RightsRequest } from './rights-request.ts';

export type StoredRightsRequest = Stored<RightsRequest>;

/** Requests of persons of the caller's tenant. */
export type RightsRequestStore = {
  load(id: string): Promise<StoredRightsRequest | undefined>;
  /** One that is there already stays as it is. */
  create(id: string, request: RightsRequest, events: readonly OutboxEvent[]): Promise<void>;
  findByRequestId(requestId: string): Promise<StoredRightsRequest | undefined>;
  /** `compliance.version_conflict` when somebody else wrote; a repeated request id writes nothing. */
  save(
    current: StoredRightsRequest,
    next: RightsRequest,
    events: readonly OutboxEvent[],
    requestId?: string,
  ): Promise<StoredRightsRequest>;
  /** Newest first. */
  list(query: {
    state?: string | undefined;
    recipientId?: string | undefined;
    pageSize: number;
    pageToken: string;
  }): Promise<Page<StoredRightsRequest>>;
};
