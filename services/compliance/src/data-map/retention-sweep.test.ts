import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentContext } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { sweepTenants } from './retention-sweep.ts';

const log = createLog({ service: 'compliance', level: 'silent' });

test('runs the retention of every tenant, although that of one fails', async () => {
  const done: string[] = [];
  const run = async () => {
    const { tenant } = currentContext();
    if (tenant === 'b') throw new Error('the database of this tenant is away');
    done.push(tenant);
  };
  await sweepTenants({ tenants: async () => ['a', 'b', 'c'], run, log }, new AbortController().signal);
  assert.deepEqual(done, ['a', 'c']);
});
