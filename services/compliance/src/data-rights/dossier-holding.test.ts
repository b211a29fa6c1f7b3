import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '@salesmesh/chassis/clock';
import { CORRECTED_VERSION, type Holding } from '@salesmesh/chassis/data-rights';
import { uuidv7Ids } from '@salesmesh/chassis/ids';
import type { StoredDataTask } from '../data-task/data-task-store.ts';
import { newPerson } from '../person/person.ts';
import type { StoredPerson } from '../person/person-store.ts';
import { dossierHolding } from './dossier-holding.ts';

const corrections = [{ field: 'residence', value: 'DE' }];
const asked = { personId: 'c-1', references: [], taskId: 'task-1' };

/** The dossier as it is after leads told of this version, and the task as it is after leads made it that version. */
function holdingOf(told: { version: number; residence: string }, correctedAs: number | undefined): Holding {
  const { version: recipientVersion, residence } = told;
  const facts = { kind: 'individual', residence } as const;
  const person = { ...newPerson('c-1'), _id: 'c-1', tenant: 't', version: 1, recipientVersion, facts } as StoredPerson;
  const references = correctedAs === undefined ? [] : [{ kind: CORRECTED_VERSION, id: String(correctedAs) }];
  const task = { answers: [{ service: 'leads', references }] } as unknown as StoredDataTask;
  return dossierHolding({
    people: {
      load: async () => person,
      change: async () => person,
    },
    sends: async () => new Map(),
    tasks: { load: async () => task },
    ids: uuidv7Ids(systemClock),
    clock: systemClock,
    eraseAutomations: async () => {},
  });
}

test('waits for a corrected fact until leads has told of the version that has it', async () => {
  const late = { code: 'compliance.facts_not_here' };
  await assert.rejects(
    async () => holdingOf({ version: 3, residence: 'FR' }, undefined).rectify?.(asked, corrections),
    late,
  );
  await assert.rejects(async () => holdingOf({ version: 3, residence: 'FR' }, 4).rectify?.(asked, corrections), late);
  assert.deepEqual(await holdingOf({ version: 4, residence: 'DE' }, 4).rectify?.(asked, corrections), []);
  assert.deepEqual(await holdingOf({ version: 4, residence: 'DE' }, undefined).rectify?.(asked, corrections), []);
});

test('does not wait for a value that was changed again since it was corrected', async () => {
  assert.deepEqual(await holdingOf({ version: 5, residence: 'AT' }, 4).rectify?.(asked, corrections), []);
});
