import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createNoteSigner } from '../../ledger/note-key.ts';
import { archiveHash, openArchive, packArchive } from './law-archive.ts';
import { type LawStatement, openStatement, signStatement } from './law-statement.ts';

const refused = { code: 'compliance.law_bundle_refused' };
const signer = createNoteSigner('ledger.test/law', new Uint8Array(32).fill(1));
const bundle = { packSet: 'a'.repeat(64), archive: 'b'.repeat(64) };
const statements: LawStatement[] = [
  { generation: 1, revisionId: '01a203c1-726d-730c-8477-dd548f898a5c', bundle },
  { generation: 2, revisionId: 'installed' },
];

describe('an archive', () => {
  it('gives back what was packed', async () => {
    const sources = new Map([['outbound/cn/ad/pack.rego', 'package 广告\n']]);
    const packs = new Map([['cn.ad.wasm', new Uint8Array([0, 1, 255])]]);
    const opened = await openArchive(await packArchive({ sources, packs }));
    assert.deepEqual(new Map(opened.sources), sources);
    assert.deepEqual([...(opened.packs.get('cn.ad.wasm') ?? [])], [0, 1, 255]);
  });

  it('is refused when it names a way out of its folder, or is none', async () => {
    for (const path of ['../evil', '/etc/passwd', 'a/../../b', 'a/./b', '..', 'a\\b', '']) {
      const content = { format: 1, sources: { [path]: '' }, packs: {} };
      await assert.rejects(openArchive(gzipSync(JSON.stringify(content))), refused, path);
    }
    await assert.rejects(openArchive(Buffer.from('no archive')), refused);
    await assert.rejects(openArchive(gzipSync('{"format":2,"sources":{},"packs":{}}')), refused);
  });

  it('has another hash when one byte is another', () => {
    assert.notEqual(archiveHash(new Uint8Array([1, 2])), archiveHash(new Uint8Array([1, 3])));
  });
});

describe('a statement', () => {
  it('gives back what was signed', () => {
    for (const statement of statements)
      assert.deepEqual(openStatement(signStatement(statement, signer), [signer.verifier]), statement);
  });

  it('is refused with any character changed, by another key, or under another name', () => {
    const [statement] = statements;
    assert.ok(statement);
    const note = signStatement(statement, signer);
    const body = note.slice(0, note.indexOf('\n\n'));
    for (let at = 0; at < body.length; at += 1) {
      const changed = `${note.slice(0, at)}${note[at] === '0' ? '1' : '0'}${note.slice(at + 1)}`;
      assert.throws(() => openStatement(changed, [signer.verifier]), refused, `at ${at}`);
    }
    const others = [
      createNoteSigner(signer.name, new Uint8Array(32).fill(2)),
      createNoteSigner('ledger.test/other', new Uint8Array(32).fill(1)),
    ];
    for (const other of others)
      assert.throws(() => openStatement(signStatement(statement, other), [signer.verifier]), refused);
  });

  it('of a former key is believed while that key is accepted', () => {
    const former = createNoteSigner(signer.name, new Uint8Array(32).fill(3));
    const [statement] = statements;
    assert.ok(statement);
    const opened = openStatement(signStatement(statement, former), [signer.verifier, former.verifier]);
    assert.deepEqual(opened, statement);
  });
});
