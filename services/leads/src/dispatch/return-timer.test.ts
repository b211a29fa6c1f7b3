import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualClock } from '@salesmesh/chassis/clock';
import { isRetryable } from '@salesmesh/chassis/errors';
import { assignLead } from '../lead/assign-lead.ts';
import { Channel, createLead, LeadStage, type StoredLead } from '../lead/lead.ts';
import { onReturnDue, type ReturnDeps } from './return-timer.ts';

const clock = manualClock('2026-11-22T10:00:00Z');
const now = clock.now();
const score = { probability: 0.5, confidence: 1, model_version: 'm', scored_at: now.toISOString(), top_factors: [] };
const fresh = { source: 'web', external_key: 'k', stage: LeadStage.open, attributes: {}, contact_id: 'c-1', score };
const stored: StoredLead = { ...createLead('l-1', fresh, now).next, _id: 'l-1', tenant: 'acme', version: 1 };
const offer = { id: 'a-1', rep_id: 'r-1', team: 't', channel: Channel.email, accept_by: now.toISOString() };
const offered: StoredLead = { ...stored, ...assignLead(stored, { ...offer, contactVersion: 1 }, now).next };
const timer = { payload: { assignments: [{ leadId: 'l-1', assignmentId: 'a-1' }] } };

/** Other writers win the first races for the lead. */
function contested(lostRaces: number) {
  const freed: string[] = [];
  let races = 0;
  const deps = {
    leads: {
      loadMany: async () => [offered],
      saveMany: async (changes: readonly unknown[]) => {
        races += 1;
        return changes.map(() => (races > lostRaces ? 'saved' : 'conflict'));
      },
    },
    reps: { freeSlots: async (slots: ReadonlyMap<string, string[]>) => void freed.push(...[...slots.values()].flat()) },
    clock,
  } as unknown as ReturnDeps;
  return { deps, freed };
}

test('a lead that others keep changing is taken back in the end, with its place', async () => {
  const { deps, freed } = contested(3);
  await onReturnDue(deps)(timer);
  assert.deepEqual(freed, ['a-1']);
});

test('when every race is lost the timer fails in a way that makes it fire again', async () => {
  const { deps, freed } = contested(Number.POSITIVE_INFINITY);
  await assert.rejects(onReturnDue(deps)(timer), (error) => isRetryable(error));
  assert.deepEqual(freed, []);
});
