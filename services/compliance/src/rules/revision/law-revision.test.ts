import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  approve,
  askCheck,
  type By,
  type Check,
  changeFiles,
  endCheck,
  type LawRevision,
  newRevision,
  overtake,
  publish,
  RevisionState,
  rebase,
  reject,
  submit,
  withdraw,
} from './law-revision.ts';

const at = new Date('2026-11-22T10:00:00Z');
const author: By = { by: 'officer-1', at, reason: 'the law changed' };
const second: By = { by: 'officer-2', at, reason: 'read and agreed' };
const base = { id: 'installed', sourcesHash: 'a'.repeat(64) };
const file = { path: 'outbound/cn/ad/pack.rego', text: 'package outbound.cn.ad\n' };
const bundle = { packSet: 'b'.repeat(64), archive: 'c'.repeat(64) };

function checkOf({ contentHash }: LawRevision, passed = true): Check {
  const seen = { contentHash, endedAt: at, passed, findings: [], coverage: 100, changedPacks: ['cn.ad'] };
  return passed ? { ...seen, bundle } : seen;
}

const draft = changeFiles('r', newRevision({ title: 'Advertising', base }, author), [file], author);
const checking = askCheck('r', draft, author);
const checked = endCheck('r', checking, checkOf(checking));
const submitted = submit('r', checked, undefined, author);
const scheduled = approve('r', submitted, submitted.contentHash, second);
const published = publish('r', scheduled, at);
const withdrawn = withdraw('r', draft, author);
const inState: Record<RevisionState, LawRevision> = {
  ...{ draft, checking, checked, submitted, scheduled, published, withdrawn },
};

const acts: Record<string, (revision: LawRevision) => LawRevision> = {
  change: (it) => changeFiles('r', it, [{ ...file, text: 'other' }], author),
  rebase: (it) => rebase('r', it, { ...base, id: 'r-0' }, author),
  'ask check': (it) => askCheck('r', it, author),
  'pass check': (it) => endCheck('r', it, checkOf(it)),
  'fail check': (it) => endCheck('r', it, checkOf(it, false)),
  submit: (it) => submit('r', it, undefined, author),
  approve: (it) => approve('r', it, it.contentHash, second),
  reject: (it) => reject('r', it, second),
  withdraw: (it) => withdraw('r', it, author),
  publish: (it) => publish('r', it, at),
  overtake: (it) => overtake('r', it, at),
};

/** Act → state before → state after; all else is refused. */
const table: Record<string, Partial<Record<RevisionState, RevisionState>>> = {
  change: { draft: 'draft', checked: 'draft' },
  rebase: { draft: 'draft', checked: 'draft' },
  'ask check': { draft: 'checking', checked: 'checking', checking: 'checking' },
  'pass check': { checking: 'checked' },
  'fail check': { checking: 'draft' },
  submit: { checked: 'submitted' },
  approve: { submitted: 'scheduled' },
  reject: { submitted: 'draft' },
  withdraw: { draft: 'withdrawn', checked: 'withdrawn', submitted: 'withdrawn', scheduled: 'withdrawn' },
  publish: { scheduled: 'published' },
  overtake: { scheduled: 'draft' },
};

describe('a revision of the rules', () => {
  for (const [act, expected] of Object.entries(table)) {
    for (const state of Object.values(RevisionState)) {
      const after = expected[state];
      it(`${state}, ${act}: ${after ?? 'refused'}`, () => {
        const move = () => acts[act]?.(inState[state]);
        if (after === undefined) assert.throws(move, { code: 'compliance.revision_not_in_state' });
        else assert.equal(move()?.state, after);
      });
    }
  }

  it('keeps who did what, when and why, and of which content', () => {
    assert.deepEqual(
      published.history.map(({ act, by }) => [act, by]),
      [
        ['drafted', 'officer-1'],
        ['changed', 'officer-1'],
        ['check_asked', 'officer-1'],
        ['check_passed', ''],
        ['submitted', 'officer-1'],
        ['approved', 'officer-2'],
        ['published', ''],
      ],
    );
    assert.equal(published.history[5]?.reason, 'read and agreed');
    assert.equal(published.history[5]?.contentHash, draft.contentHash);
  });

  it('is not approved by who drafted it', () => {
    const own = () => approve('r', submitted, submitted.contentHash, author);
    assert.throws(own, { code: 'compliance.rule_change_not_allowed' });
  });

  const other: By = { by: 'officer-3', at, reason: 'had a hand in it' };
  const passedOn = (it: LawRevision) => {
    const asked = askCheck('r', it, other);
    return submit('r', endCheck('r', asked, checkOf(asked)), undefined, other);
  };
  const contributed: Record<string, LawRevision> = {
    'put files into it': passedOn(changeFiles('r', draft, [{ ...file, text: 'theirs' }], other)),
    'put files that others replaced': passedOn(changeFiles('r', changeFiles('r', draft, [file], other), [], author)),
    'rebased it': passedOn(rebase('r', draft, { ...base, id: 'r-0' }, other)),
    'changed it before it was rejected': passedOn(reject('r', passedOn(changeFiles('r', draft, [], other)), second)),
  };
  for (const [hand, revision] of Object.entries(contributed)) {
    it(`is not approved by who ${hand}, and is by who did not`, () => {
      const own = () => approve('r', revision, revision.contentHash, other);
      assert.throws(own, { code: 'compliance.rule_change_not_allowed' });
      assert.equal(approve('r', revision, revision.contentHash, second).state, 'scheduled');
    });
  }

  it('may be approved by who only asked for its check and submitted it', () => {
    const revision = passedOn(draft);
    assert.equal(approve('r', revision, revision.contentHash, other).state, 'scheduled');
  });

  it('is not approved when the approver saw other content', () => {
    const other = () => approve('r', submitted, draft.contentHash.replace(/^./, 'x'), second);
    assert.throws(other, { code: 'compliance.revision_not_checked' });
  });

  it('is not submitted with a check of other content', () => {
    const stale = { ...checked, contentHash: 'd'.repeat(64) };
    assert.throws(() => submit('r', stale, undefined, author), { code: 'compliance.revision_not_checked' });
  });

  it('is not taken as checked by a check of other content', () => {
    const late = () => endCheck('r', checking, { ...checkOf(checking), contentHash: 'd'.repeat(64) });
    assert.throws(late, { code: 'compliance.revision_not_checked' });
  });

  it('has another content hash for another text, path, deletion or base, and the same for the same', () => {
    const hash = (...files: { path: string; text?: string }[]) =>
      changeFiles('r', newRevision({ title: '', base }, author), files, author).contentHash;
    const hashes = [hash(file), hash({ ...file, text: '' }), hash({ path: file.path }), hash({ ...file, path: 'x' })];
    const elsewhere = rebase('r', draft, { ...base, sourcesHash: 'f'.repeat(64) }, author).contentHash;
    assert.equal(new Set([...hashes, elsewhere]).size, 5);
    assert.equal(hash(file, { path: 'a' }), hash({ path: 'a' }, file));
  });
});
