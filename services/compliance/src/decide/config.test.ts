import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatVerifierKey, NoteAlgorithm } from '../ledger/note-key.ts';
import { readConfig } from './config.ts';

const key = Buffer.alloc(32, 1).toString('base64');
const settings = {
  COMPLIANCE_GRPC_PORT: '0',
  COMPLIANCE_HEALTH_PORT: '0',
  COMPLIANCE_MONGO_URL: 'mongodb://localhost/compliance',
  COMPLIANCE_NATS_URL: 'nats://localhost',
  COMPLIANCE_LEADS_ADDRESS: 'localhost:1',
  COMPLIANCE_POLICY_BUNDLES: 'packs',
  COMPLIANCE_LEDGER_KEY: key,
  COMPLIANCE_CONTENT_KEY: key,
  COMPLIANCE_LEDGER_ORIGIN: 'ledger.example/v1',
};

function witness(name: string): string {
  const key = formatVerifierKey(name, Buffer.alloc(32, 7), NoteAlgorithm.ed25519Cosignature);
  return `${key} https://${name}/`;
}

const witnesses = (quorum: string, ...lines: readonly string[]) =>
  readConfig({ ...settings, COMPLIANCE_WITNESSES: lines.join('\n'), COMPLIANCE_WITNESS_QUORUM: quorum });
const refused = (setting: string) => ({ code: 'chassis.config_invalid', message: new RegExp(setting) });

test('takes as many witnesses for enough as there are, and no more', () => {
  const two = [witness('witness.example/one'), witness('witness.example/two')];
  assert.equal(witnesses('2', ...two).WITNESS_QUORUM, 2);
  assert.equal(witnesses('', ...two).WITNESS_QUORUM, undefined);
  assert.throws(() => witnesses('3', ...two), refused('COMPLIANCE_WITNESS_QUORUM'));
  assert.throws(() => witnesses('1'), refused('COMPLIANCE_WITNESS_QUORUM'));
});

test('takes no witness twice, for it would count as two', () => {
  const one = witness('witness.example/one');
  assert.throws(() => witnesses('2', one, one), refused('COMPLIANCE_WITNESSES'));
});

test('names a peer of IPv6 by the brackets without which its port would pass for a part of the address', () => {
  const peer = (COMPLIANCE_PEER_ADDRESS: string) => readConfig({ ...settings, COMPLIANCE_PEER_ADDRESS }).PEER_ADDRESS;
  assert.equal(peer('fd00:10:244::7:9000'), '[fd00:10:244::7]:9000');
  for (const address of ['', '10.0.0.7:9000', '[fd00::7]:9000', 'dns:///peer:9000', 'localhost:9000']) {
    assert.equal(peer(address), address);
  }
});
