import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';
import { boundedTool } from './tool.ts';

const limits = { timeoutMs: 10_000, memoryMiB: 64 };
const shell = boundedTool('/bin/sh', limits);
const failed = { code: 'compliance.tool_failed', kind: 'UNAVAILABLE' };

describe('a bounded program', () => {
  it('tells what it said and how it ended', async () => {
    const said = await shell(['-c', 'echo out; echo err >&2; exit 3'], tmpdir());
    assert.deepEqual(said, { exitCode: 3, stdout: 'out\n', stderr: 'err\n' });
  });

  it('is stopped when it takes too long, with what it started', async () => {
    const startedAt = performance.now();
    const slow = boundedTool('/bin/sh', { ...limits, timeoutMs: 200 });
    await assert.rejects(slow(['-c', 'sleep 30 & sleep 30'], tmpdir()), failed);
    assert.ok(performance.now() - startedAt < 10_000);
  });

  it('cannot take more memory than it was given', async () => {
    const greedy = 'const held = []; for (;;) held.push(Buffer.alloc(64 * 1024 * 1024, 1));';
    const node = boundedTool(process.execPath, { timeoutMs: 60_000, memoryMiB: 64 });
    const ended = await node(['-e', greedy], tmpdir()).then(
      ({ exitCode }) => exitCode,
      ({ code }) => code,
    );
    assert.notEqual(ended, 0);
  });

  it('sees no setting of the process that runs it, and a proxy that leads nowhere', async () => {
    // biome-ignore lint/style/noProcessEnv: what must not be handed on has to stand there
    process.env.COMPLIANCE_LEDGER_KEY = 'secret';
    const { stdout } = await shell(['-c', 'env'], tmpdir());
    assert.ok(!stdout.includes('secret'));
    assert.match(stdout, /^HTTPS_PROXY=http:\/\/127\.0\.0\.1:9$/m);
  });

  it('that is not there is told as such', async () => {
    await assert.rejects(boundedTool('/nowhere/opa', limits)(['version'], tmpdir()), failed);
  });
});
