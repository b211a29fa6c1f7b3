import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { projectFolder } from '../local/project-folders.ts';
import { environmentWith } from '../local/settings.ts';
import { tokenOf } from './ask-gateway.ts';
import { everydaySystem } from './everyday-system.ts';

const run = promisify(execFile);

async function examples(page: string): Promise<string[]> {
  const text = await readFile(`${projectFolder}/infra/docs/${page}`, 'utf8');
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
}

test('the examples for client developers run as they stand, one after another', async () => {
  await using stack = await everydaySystem('documentation');
  const [TOKEN, OFFICER] = await Promise.all([tokenOf(stack, 'manager'), tokenOf(stack, 'officer')]);
  const env = environmentWith({ GATEWAY: stack.gatewayUrl, TOKEN, OFFICER });
  const answers: string[] = [];
  for (const block of await examples('client-developers.md')) {
    // The event of a lead just created may still be on its way to compliance; a client asks again, and so does this.
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', `${retried}\n${block}`], {
      env,
      cwd: projectFolder,
    });
    answers.push(stdout);
  }
  assert.equal(answers.length, 9);
  assert.match(answers[0] ?? '', /"leads":\[\]/);
  assert.match(answers[1] ?? '', /"created":true/);
  assert.match(answers[2] ?? '', /"summary":\{"read":2,"created":1,"duplicate":0,"rejected":1\}/);
  assert.match(answers[3] ?? '', /"activity":.*"team":/s);
  assert.match(answers[4] ?? '', /"outcome":"allow_with_obligations"/);
  assert.match(answers[5] ?? '', /"flow":.*"task":.*"result":"called"/s);
  assert.match(answers[6] ?? '', /"state":"CARD_STATE_DRAFT".*"cards":\[\]/s);
  assert.match(answers[7] ?? '', /"forecasts":\[\]/);
  assert.match(answers[8] ?? '', /"openapi": "3.1.0"/);
});

const retried = 'curl() { command curl --retry 20 --retry-delay 1 --retry-all-errors "$@"; }';
