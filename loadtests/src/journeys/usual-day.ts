import type { Prepared } from '../lib/data.ts';
import { createLead } from './create-lead.ts';
import { listLeads } from './list-leads.ts';
import { listTasks } from './list-tasks.ts';
import { previewAutomation } from './preview-automation.ts';
import { requestAutomation } from './request-automation.ts';
import { searchCards } from './search-cards.ts';

type Journey = {
  readonly run: (prepared: Prepared) => void;
  /** Usual arrivals a second. */
  readonly rate: number;
};
export type UsualDay = Readonly<Record<string, Journey>>;

/** What people do on a usual day of a sales organisation, side by side. */
export const usualDay: UsualDay = {
  'create-lead': { run: createLead, rate: 5 },
  'list-leads': { run: listLeads, rate: 10 },
  'preview-automation': { run: previewAutomation, rate: 5 },
  'request-automation': { run: requestAutomation, rate: 2 },
  'list-tasks': { run: listTasks, rate: 5 },
  'search-cards': { run: searchCards, rate: 5 },
};
