import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import {
  createNoteSigner,
  createNoteVerifier,
  formatVerifierKey,
  NoteAlgorithm,
  parseVerifierKey,
} from './note-key.ts';
import { addSignature, cosignatureMessage, formatSignatureLine, openNote, parseNote, signNote } from './signed-note.ts';

const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

const log = createNoteSigner('ledger.example/acme', Buffer.alloc(32, 1));
const next = createNoteSigner('ledger.example/acme', Buffer.alloc(32, 2));
const witness = createNoteSigner('witness.example/w1', Buffer.alloc(32, 3));
const head = { size: 5, root: Buffer.alloc(32, 9) };
const forged = { code: 'compliance.checkpoint_forged' };
const malformed = { code: 'compliance.note_malformed' };

test("opens the example of the note format's documentation", () => {
  const opened = openNote(NOTE, [parseVerifierKey(KEY)]);
  assert.equal(opened.text, TEXT);
  assert.deepEqual(
    opened.verified.map(({ name }) => name),
    ['PeterNeumann'],
  );
});

test('refuses a note whose text or signature was changed', () => {
  const verifiers = [parseVerifierKey(KEY)];
  assert.throws(() => openNote(NOTE.replace('answer', 'Answer'), verifiers), forged);
  assert.throws(() => openNote(NOTE.replace('x08go/ZJ', 'x08go/ZK'), verifiers), forged);
});

test('refuses a note that no known key signed', () => {
  assert.throws(() => openNote(NOTE, []), forged);
  assert.throws(() => openNote(NOTE, [log.verifier]), forged);
});

test('splits at the last blank line and refuses what is no note', () => {
  const signed = signNote('a\n\nb\n', [log]);
  assert.equal(parseNote(signed).text, 'a\n\nb\n');
  const wrong = [
    '',
    'a\n',
    'a\n\n',
    'a\n\n— x\n',
    'a\n\n— x AAAA\n',
    'a\n\n- x AAAAAAAA\n',
    `a\tb${signed}`,
    signed.trimEnd(),
    `${signed}\n`,
  ];
  for (const note of wrong) assert.throws(() => parseNote(note), malformed, JSON.stringify(note));
});

test('reads back the verifier keys it writes and refuses a mistyped one', () => {
  assert.equal(parseVerifierKey(log.verifierKey).keyId, log.keyId);
  const wrong = ['', KEY.replace('c74f20a3', 'c74f20a4'), KEY.replace('ARpc', 'ARpd'), KEY.slice(0, -4), `a b${KEY}`];
  for (const key of wrong)
    assert.throws(() => parseVerifierKey(key), { code: 'compliance.verifier_key_malformed' }, key);
});

test('accepts a checkpoint signed by the old and the new key while a key is rotated', () => {
  const both = signNote(formatCheckpoint({ origin: log.name, ...head }), [log, next]);
  for (const verifier of [log.verifier, next.verifier]) {
    const opened = openCheckpoint(both, [verifier], log.name);
    assert.deepEqual([opened.verified.length, opened.unknown.length], [1, 1]);
  }
  assert.throws(() => openCheckpoint(signCheckpoint(head, log), [next.verifier], log.name), forged);
});

test('keeps the signature of an unknown witness, once, and verifies it when its key is known', () => {
  const note = signCheckpoint(head, log);
  const { text } = parseNote(note);
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(1_679_315_147n);
  const signature = Buffer.concat([time, witness.sign(cosignatureMessage(text, 1_679_315_147n))]);
  const publicKey = Buffer.from(witness.verifierKey.split('+').slice(2).join('+'), 'base64').subarray(1);
  const cosigner = createNoteVerifier(witness.name, publicKey, NoteAlgorithm.ed25519Cosignature);
  const line = formatSignatureLine({ name: witness.name, keyId: cosigner.keyId, signature });

  const cosigned = addSignature(addSignature(note, line), `${line}\n`);
  assert.deepEqual(
    openCheckpoint(cosigned, [log.verifier], log.name).unknown.map(({ name }) => name),
    [witness.name],
  );
  const key = formatVerifierKey(witness.name, publicKey, NoteAlgorithm.ed25519Cosignature);
  assert.equal(openCheckpoint(cosigned, [log.verifier, parseVerifierKey(key)], log.name).verified.length, 2);
  assert.throws(() => openCheckpoint(cosigned, [cosigner], log.name), forged, 'a witness alone makes no checkpoint');
  const later = formatSignatureLine({
    name: witness.name,
    keyId: cosigner.keyId,
    signature: Buffer.concat([Buffer.alloc(8, 1), signature.subarray(8)]),
  });
  assert.throws(() => openCheckpoint(addSignature(note, later), [log.verifier, cosigner], log.name), forged);
});

test("never takes the checkpoint of one log for another's", () => {
  const note = signCheckpoint(head, log);
  assert.throws(() => openCheckpoint(note, [log.verifier], 'ledger.example/other'), forged);
  const lying = signNote(formatCheckpoint({ origin: 'ledger.example/other', ...head }), [log]);
  assert.throws(() => openCheckpoint(lying, [log.verifier], 'ledger.example/other'), forged);
});

test('reads back any checkpoint and ignores extension lines', () => {
  const anyHead = fc.record({ size: fc.maxSafeNat(), root: fc.uint8Array({ minLength: 32, maxLength: 32 }) });
  fc.assert(
    fc.property(anyHead, ({ size, root }) => {
      const text = formatCheckpoint({ origin: 'a.example/b', size, root });
      const read = parseCheckpoint(`${text}extension\n`);
      assert.deepEqual([read.size, Buffer.from(read.root)], [size, Buffer.from(root)]);
    }),
  );
});

test('refuses a checkpoint body out of form', () => {
  const root = Buffer.alloc(32).toString('base64');
  const wrong = [
    `a\n01\n${root}\n`,
    `a\n-1\n${root}\n`,
    `\n1\n${root}\n`,
    `a\n1\n${root.slice(0, -1)}\n`,
    `a\n1\n${root}\n\nx\n`,
    `a\n1\n${root}`,
    'a\n1\n',
  ];
  for (const text of wrong) {
    assert.throws(() => parseCheckpoint(text), { code: 'compliance.checkpoint_malformed' }, JSON.stringify(text));
  }
});
