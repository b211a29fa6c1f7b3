import { catalogue } from '@salesmesh/chassis/errors';

export const witnessErrors = catalogue('compliance', {
  checkpoint_unwitnessed: {
    kind: 'NOT_FOUND',
    zh: '该账本还没有足够见证人联署的检查点。',
    en: 'No checkpoint of this ledger has the signatures of enough witnesses yet.',
  },
  witness_refused: {
    kind: 'FAILED_PRECONDITION',
    zh: '见证人 {witness} 拒绝联署大小为 {size} 的检查点（{status}）。',
    en: 'Witness {witness} refused to sign the checkpoint of size {size} ({status}).',
  },
  ledger_set_back: {
    kind: 'FAILED_PRECONDITION',
    zh: '见证人 {witness} 已联署大小为 {oldSize} 的检查点，而账本现有 {size} 条：数据库可能被回退。',
    en: 'Witness {witness} has signed a checkpoint of size {oldSize}, and the ledger has {size}: the database may have been set back.',
  },
  witness_away: {
    kind: 'UNAVAILABLE',
    zh: '见证人 {witness} 没有应答。',
    en: 'Witness {witness} does not answer.',
  },
});
