import { differences } from './acknowledged.ts';
import type { FloodAnswer } from './flood.ts';

/** A decision leaf of the public log. */
export type ProvenDecision = FloodAnswer;

/** An automation as the system lists it. */
export type HeldAutomation = FloodAnswer & {
  readonly requestId: string;
  readonly recipientId: string;
  readonly purpose: string;
  readonly state: string;
  readonly hasPermit: boolean;
};

/** What each side holds of one flood: the client, the system, its public log and the receivers outside. */
export type FloodBooks = {
  readonly sent: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, FloodAnswer>;
  readonly held: readonly HeldAutomation[];
  readonly proven: { readonly decisions: readonly ProvenDecision[]; readonly kinds: Readonly<Record<string, number>> };
  readonly permits: { minted: number; delivered: number; failed: number; expired: number; outstanding: number };
  /** One a message that a receiver holds: the automation its watermark leads to, undefined where it verifies nowhere. */
  readonly received: readonly (string | undefined)[];
};

/** Sentences, one for each thing that is lost, doubled or does not add up; empty when every request is accounted for. */
export function unaccounted(books: FloodBooks): string[] {
  return [
    ...lostAnswers(books),
    ...automationDifferences(books),
    ...leafDifferences(books),
    ...messageDifferences(books),
    ...doubledMarketing(books),
    ...equationsThatFail(books),
  ];
}

function lostAnswers({ sent, answers }: FloodBooks): string[] {
  return [...sent].filter((requestId) => !answers.has(requestId)).map((requestId) => `${requestId} was never answered`);
}

function automationDifferences({ sent, answers, held }: FloodBooks): string[] {
  const acknowledged = new Map([...answers].map(([requestId, { automationId }]) => [requestId, automationId]));
  const rows = held.map(({ requestId, automationId }) => ({ key: requestId, id: automationId }));
  return differences('automation', acknowledged, sent, rows);
}

/** Client, system and public log must name the same one leaf for each automation. */
function leafDifferences({ answers, held, proven }: FloodBooks): string[] {
  const provenOf = Map.groupBy(proven.decisions, ({ automationId }) => automationId);
  const heldOf = new Map(held.map((automation) => [automation.automationId, automation]));
  const strange = [...provenOf.keys()]
    .filter((id) => !heldOf.has(id))
    .map((id) => `a leaf is of ${id}, which is not held`);
  const doubled = held
    .map(({ automationId: id }) => ({ id, leaves: provenOf.get(id)?.length ?? 0 }))
    .filter(({ leaves }) => leaves !== 1)
    .map(({ id, leaves }) => `automation ${id} has ${leaves} decision leaves`);
  const told = [...answers.values()]
    .filter((answer) => {
      const others = [heldOf.get(answer.automationId), provenOf.get(answer.automationId)?.[0]];
      return others.some((other) => other === undefined || !isSameDecision(answer, other));
    })
    .map(({ automationId: id }) => `automation ${id}: the client was told another decision than is held or proven`);
  return [...strange, ...doubled, ...told];
}

function isSameDecision(a: FloodAnswer, b: FloodAnswer): boolean {
  return a.index === b.index && a.leaf === b.leaf && a.outcome === b.outcome;
}

/** What receivers hold is, one for one, what was delivered. */
function messageDifferences({ held, received }: FloodBooks): string[] {
  const delivered = held.filter(({ state }) => state === 'delivered').map(({ automationId }) => automationId);
  const verified = received.filter((id) => id !== undefined);
  const unverified = received.length - verified.length;
  const rows = verified.map((id) => ({ key: id, id }));
  return [
    ...(unverified === 0 ? [] : [`${unverified} received messages have no watermark that verifies`]),
    ...differences('message of', new Map(delivered.map((id) => [id, id])), new Set(delivered), rows),
  ];
}

/** A person may have one marketing message a day, however often processes died between counting and answering. */
function doubledMarketing({ held }: FloodBooks): string[] {
  const permitted = held.filter(({ purpose, hasPermit }) => purpose === 'marketing' && hasPermit);
  return [...Map.groupBy(permitted, ({ recipientId }) => recipientId)]
    .filter(([, permits]) => permits.length > 1)
    .map(([recipientId, permits]) => `${recipientId} was permitted ${permits.length} marketing messages in a day`);
}

function equationsThatFail({ held, proven, permits, received }: FloodBooks): string[] {
  const { kinds } = proven;
  const equations: [string, number, number][] = [
    ['permits = delivered + failed + expired', permits.minted, permits.delivered + permits.failed + permits.expired],
    ['permits outstanding = none', permits.outstanding, 0],
    ['permits minted = automations with a permit', permits.minted, held.filter(({ hasPermit }) => hasPermit).length],
    ['decision leaves = automations', kinds.decision ?? 0, held.length],
    ['delivery leaves = delivered + failed', kinds.delivery ?? 0, permits.delivered + permits.failed],
    ['expiry leaves = expired permits', kinds.expiry ?? 0, permits.expired],
    ['messages received = permits delivered', received.length, permits.delivered],
  ];
  return equations
    .filter(([, left, right]) => left !== right)
    .map(([what, left, right]) => `${what}: ${left} is not ${right}`);
}
