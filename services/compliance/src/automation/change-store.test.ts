import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '@salesmesh/chassis/clock';
import { currentContext, noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { packAll } from '@salesmesh/chassis/store';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import type { ChangeLog, ForgottenBatches, LogFolder } from './change-log.ts';
import { changeStoreMongo } from './change-store-mongo.ts';

test('a log that cannot be folded keeps no other tenant from being seen to', async () => {
  const told: string[] = [];
  const left = { seq: 1, firstLeaf: 0, size: 0, changes: packAll([]), events: packAll([]) };
  const log: ChangeLog & ForgottenBatches = {
    append: async () => {},
    unfolded: async () => {
      if (currentContext().tenant === 'broken') throw ledgerErrors.ledger_corrupt({ what: 'a leaf is missing' });
      return { batches: [], seq: 1, leaves: 0 };
    },
    ends: async () => ({ appended: 1, folded: 1 }),
    untold: async () => [left],
    tenants: async () => ['broken', 'sound'],
  };
  const folder: LogFolder = {
    fold: async () => {},
    tell: async () => void told.push(currentContext().tenant),
  };
  await using store = changeStoreMongo({
    ...{ log, folder, clock: systemClock, contentRetentionDays: 1 },
    reporter: createLog({ service: 'compliance', level: 'silent' }),
    inTenant: (tenant, fn) => runWith({ tenant, actor: noPerson }, fn),
    // Recovery works on the log alone.
    ...{
      models: {} as never,
      transfers: {} as never,
      keptAnswers: {} as never,
    },
  });
  await store.recover();
  assert.deepEqual(told, ['sound']);
});
