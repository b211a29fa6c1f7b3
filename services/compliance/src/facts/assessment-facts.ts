import type { Action } from '../automation/automation.ts';
import type { Facts } from '../decisions/facts.ts';
import type { Activity, ApprovedAssessment } from '../settings/settings.ts';

type Asked = { now: Date; action: Pick<Action, 'purpose' | 'channel'> };
type Records = readonly ApprovedAssessment[] | undefined;

/** The assessment that covers this processing for the longest; without a record in scope what the activity says. */
export function assessmentFacts(
  asked: Asked,
  activity: Activity | undefined,
  records: Records,
): Facts['assessment'] | undefined {
  const ends = inScope(asked, activity, records)
    .filter(({ kind }) => kind !== 'transfer')
    .map(({ validUntil }) => Date.parse(validUntil));
  if (ends.length === 0) return activity?.assessment;
  return { valid_until: new Date(Math.max(...ends)).toISOString() };
}

/** The transfer of the activity; whether it was assessed, records in scope say where there are any. */
export function assessedTransfer(
  asked: Asked,
  activity: Activity | undefined,
  records: Records,
): Facts['transfer'] | undefined {
  const own = inScope(asked, activity, records).filter(({ kind }) => kind === 'transfer');
  if (own.length === 0) return activity?.transfer;
  const isAssessed = own.some(({ validUntil }) => Date.parse(validUntil) > asked.now.getTime());
  return { ...activity?.transfer, impact_assessment: isAssessed };
}

const ANY = '*';

function inScope({ action }: Asked, activity: Activity | undefined, records: Records = []): ApprovedAssessment[] {
  const categories = activity?.data?.categories;
  const covers = (scope: readonly string[], value: string) => scope.includes(ANY) || scope.includes(value);
  return records.filter(
    (record) =>
      covers(record.purposes, action.purpose) &&
      covers(record.channels, action.channel) &&
      // Of data that nobody named only an assessment of all data is known to cover it.
      (record.categories.includes(ANY) || categories?.every((category) => record.categories.includes(category))),
  );
}
