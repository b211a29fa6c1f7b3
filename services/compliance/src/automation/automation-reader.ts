import type { Stored } from '@salesmesh/chassis/store';
import type { AutomationSight } from '../access/compliance-access.ts';
import type { Automation } from './automation.ts';
import type { Tally } from './automation-tally.ts';
import type { StoredAutomation } from './change.ts';

type AutomationQuery = {
  state?: string | undefined;
  outcome?: string | undefined;
  recipientId?: string | undefined;
  reference?: string | undefined;
  pageSize: number;
  pageToken: string;
  /** Whose automations the asking person may see at all. */
  sight: AutomationSight;
};
type AutomationPage = { automations: Stored<Automation>[]; nextPageToken: string };
/** Questions about the automations of the caller's tenant. */
export type AutomationReader = {
  byId(id: string): Promise<StoredAutomation | undefined>;
  byWatermark(watermarkId: string): Promise<Stored<Automation> | undefined>;
  list(query: AutomationQuery): Promise<AutomationPage>;
  /** Over all of them. */
  count(): Promise<Tally>;
};

export type ExpiredPermits = { tenant: string; automationIds: string[] };
/** What time brings about, over all tenants; for the sweeps. */
export type OverdueAutomations = {
  /** The permits that ran out first, of each tenant at most `limit`: none waits for those of another tenant. */
  expiredPermits(now: Date, limit: number): Promise<ExpiredPermits[]>;
  /** Destroys messages whose retention ended; returns how many. */
  destroyContents(now: Date): Promise<number>;
};
