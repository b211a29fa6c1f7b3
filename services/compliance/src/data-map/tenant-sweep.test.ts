import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentContext } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { sweepTenants } from './tenant-sweep.ts';

const log = createLog({ service: 'compliance', level: 'silent' });

test('does what is due in every tenant, although it fails in one', async () => {
  const done: string[] = [];
  const run = async () => {
    const { tenant } = currentContext();
    if (tenant === 'b') throw new Error('the database of this tenant is away');
    done.push(tenant);
  };
  const parts = { tenants: async () => ['a', 'b', 'c'], run, failed: 'it failed', log };
  await sweepTenants(parts, new AbortController().signal);
  assert.deepEqual(done, ['a', 'c']);
});
