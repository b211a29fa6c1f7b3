// Does a running system keep its promises while people work with it as they do on a usual day? The profile comes in `LT_PROFILE`.
import exec from 'k6/execution';
import { usualDay } from '../src/journeys/usual-day.ts';
import type { Prepared } from '../src/lib/data.ts';
import { loadOptions } from '../src/lib/load-options.ts';
import { prepare } from '../src/lib/prepare.ts';
import { report } from '../src/lib/report.ts';
import { complianceLimits } from '../src/limits/compliance.ts';
import { leadLimits } from '../src/limits/leads.ts';
import { workLimits } from '../src/limits/work.ts';
import { profileNamed } from '../src/profiles/profiles.ts';

const limits = [...leadLimits, ...complianceLimits, ...workLimits];
export const options = loadOptions(usualDay, profileNamed(__ENV.LT_PROFILE), limits);
export const setup = prepare;
export const handleSummary = report;

/** Each scenario bears the name of its journey. */
export default function (prepared: Prepared): void {
  usualDay[exec.scenario.name]?.run(prepared);
}
