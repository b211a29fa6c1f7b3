import type { Clock } from '@salesmesh/chassis/clock';
import { errors } from '../errors.ts';
import { firstSight, type Sighting, type StoredOpportunity, sightAgain } from '../opportunity/opportunity.ts';
import type { OpportunityStore } from '../opportunity/opportunity-store.ts';

export type SaveOutcome = 'created' | 'updated' | 'unchanged';
export type SaveOpportunitiesDeps = { readonly opportunities: OpportunityStore; readonly clock: Clock };

/** Rounds that other imports of the same deals may take from this one. */
const ATTEMPTS = 10;

/** Writes a batch in few bulk writes. Rows of one deal count in their order; a lost race is tried again. */
export async function saveOpportunities(
  deps: SaveOpportunitiesDeps,
  sightings: readonly Sighting[],
): Promise<SaveOutcome[]> {
  const outcomes = new Map<Sighting, SaveOutcome>();
  let lost = 0;
  while (outcomes.size < sightings.length) {
    const waiting = firstOfEach(sightings.filter((sighting) => !outcomes.has(sighting)));
    const settled = await saveRound(deps, waiting);
    for (const [sighting, outcome] of settled) outcomes.set(sighting, outcome);
    lost = settled.size === 0 ? lost + 1 : 0;
    if (lost === ATTEMPTS) throw errors.version_conflict();
  }
  return sightings.map((sighting) => outcomes.get(sighting) as SaveOutcome);
}

function firstOfEach(sightings: readonly Sighting[]): Sighting[] {
  const byId = new Map<string, Sighting>();
  for (const sighting of sightings) if (!byId.has(sighting.id)) byId.set(sighting.id, sighting);
  return [...byId.values()];
}

/** What was settled; what lost a race is missing. */
async function saveRound(
  { opportunities, clock }: SaveOpportunitiesDeps,
  sightings: readonly Sighting[],
): Promise<Map<Sighting, SaveOutcome>> {
  const now = clock.now();
  const loaded = await opportunities.loadMany(sightings.map(({ id }) => id));
  const known = new Map<string, StoredOpportunity>(loaded.map((one) => [one._id, one]));
  const settled = new Map<Sighting, SaveOutcome>();
  const fresh = sightings.filter(({ id }) => !known.has(id));
  const changes = sightings.flatMap((sighting) => {
    const current = known.get(sighting.id);
    const changed = current === undefined ? undefined : sightAgain(current, sighting, now);
    if (current !== undefined && changed === undefined) settled.set(sighting, 'unchanged');
    return current === undefined || changed === undefined ? [] : [{ sighting, current, changed }];
  });
  const inserted = await opportunities.insert(
    fresh.map((sighting) => ({ id: sighting.id, created: firstSight(sighting, now) })),
  );
  const saved = await opportunities.saveMany(changes);
  for (const [at, sighting] of fresh.entries()) if (inserted[at] === 'inserted') settled.set(sighting, 'created');
  for (const [at, { sighting, changed }] of changes.entries()) {
    if (saved[at] === 'saved') settled.set(sighting, changed.isChanged ? 'updated' : 'unchanged');
  }
  return settled;
}
