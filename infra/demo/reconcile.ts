import type { PipelineTally } from './forecast-pipeline.ts';
import type { CaseTally } from './work-cases.ts';

export type Counts = Record<string, number>;

/** Everything that was counted during a run, each by the side that knows it. */
export type Tally = {
  /** Rows that the demo put into the files. */
  rowsSent: number;
  /** Summaries that the import answered, added up over all files. */
  imported: { read: number; created: number; duplicate: number; rejected: number };
  dispatched: number;
  automations: {
    requested: number;
    byFirstOutcome: Counts;
    byState: Counts;
    permits: { minted: number; delivered: number; failed: number; expired: number; outstanding: number };
  };
  cases: CaseTally;
  /** Distinct deliveries that the receivers hold. */
  received: { email: number; sms: number; aiCall: number };
  /** Of what the receivers hold, those whose watermark an outside program verified. */
  watermarksVerified: number;
  ledger: { size: number; byKind: Counts; isVerified: boolean };
  pipeline: PipelineTally;
};

type Equation = { name: string; left: number; right: number };

/** The equations that every run must satisfy; each names the two sides that disagree. */
export function equations(tally: Tally): Equation[] {
  const { imported, automations, received, ledger } = tally;
  const { permits } = automations;
  const receivedAll = received.email + received.sms + received.aiCall;
  return [
    { name: 'rows sent = rows read', left: tally.rowsSent, right: imported.read },
    {
      name: 'read = created + duplicate + rejected',
      left: imported.read,
      right: imported.created + imported.duplicate + imported.rejected,
    },
    { name: 'dispatched = requested', left: tally.dispatched, right: automations.requested },
    ...caseEquations(tally),
    { name: 'requested = sum over outcomes', left: automations.requested, right: sum(automations.byFirstOutcome) },
    { name: 'requested = sum over states', left: automations.requested, right: sum(automations.byState) },
    {
      name: 'permits = delivered + failed + expired',
      left: permits.minted,
      right: permits.delivered + permits.failed + permits.expired,
    },
    { name: 'permits outstanding = none', left: permits.outstanding, right: 0 },
    { name: 'delivered = what the receivers hold', left: permits.delivered, right: receivedAll },
    { name: 'received = watermarks verified from outside', left: receivedAll, right: tally.watermarksVerified },
    { name: 'ledger leaves = sum over kinds', left: ledger.size, right: sum(ledger.byKind) },
    {
      name: 'delivery leaves = delivered + failed',
      left: ledger.byKind.delivery ?? 0,
      right: permits.delivered + permits.failed,
    },
    ...pipelineEquations(tally.pipeline),
  ];
}

function pipelineEquations({ rowsSent, imported, opportunities, levels, sumsThatDiffer }: PipelineTally): Equation[] {
  return [
    { name: 'deals sent = deals read', left: rowsSent, right: imported.read },
    { name: 'deals read = opportunities + rejected', left: imported.read, right: opportunities + imported.rejected },
    { name: 'forecast = sum over regions', left: levels.total, right: levels.region },
    { name: 'forecast = sum over products', left: levels.total, right: levels.product },
    { name: 'forecast = sum over regions and products', left: levels.total, right: levels.both },
    { name: 'sums of forecast levels and weeks that differ = none', left: sumsThatDiffer, right: 0 },
  ];
}

/** Each dispatched lead is one case, each case rests where its automation does, and each card that is shown is cited. */
function caseEquations({ dispatched, cases, automations }: Tally): Equation[] {
  const { opened, byState, byWait, byResult } = cases;
  const waitingFor = (state: string) => automations.byState[state] ?? 0;
  return [
    { name: 'dispatched = cases', left: dispatched, right: opened },
    { name: 'cases = open + done', left: opened, right: (byState.open ?? 0) + (byState.done ?? 0) },
    { name: 'open cases = sum over what they wait for', left: byState.open ?? 0, right: sum(byWait) },
    { name: 'done cases = sum over results', left: byState.done ?? 0, right: sum(byResult) },
    {
      name: 'cases at an approval = automations that wait for it',
      left: byWait.approval ?? 0,
      right: waitingFor('waiting_approval'),
    },
    {
      name: 'cases that wait for a decision = deferred automations',
      left: byWait.wait ?? 0,
      right: waitingFor('waiting_time'),
    },
    { name: 'tasks = sum over states', left: cases.tasks, right: sum(cases.tasksByState) },
    {
      name: 'tasks completed = tasks that people completed',
      left: cases.tasksByState.completed ?? 0,
      right: cases.completedHere,
    },
    { name: 'cards shown = cards cited', left: cases.cardsShown, right: cases.cardsCited },
  ];
}

/** Sentences for the equations that do not hold; empty when all add up. */
export function mismatches(tally: Tally): string[] {
  const wrong = equations(tally)
    .filter(({ left, right }) => left !== right)
    .map(({ name, left, right }) => `${name}: ${left} is not ${right}`);
  return tally.ledger.isVerified ? wrong : [...wrong, 'the outside verifier did not accept the ledger'];
}

function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
