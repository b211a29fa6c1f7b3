import assert from 'node:assert/strict';
import { test } from 'node:test';
import { thresholds } from './limit.ts';

test('every limit on a tag comes with a count above zero, for a tag that nothing bears breaks no limit', () => {
  const judged = thresholds([{ name: 'open-door', p99Ms: 100 }]);
  assert.deepEqual(judged['http_req_duration{name:open-door}'], ['p(99)<100']);
  assert.deepEqual(judged['http_reqs{name:open-door}'], ['count>0']);
  assert.deepEqual(judged['checks{name:open-door}'], ['rate==1']);
  assert.deepEqual(judged.dropped_iterations, ['count==0']);
});
