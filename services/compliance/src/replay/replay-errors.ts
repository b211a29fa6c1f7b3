import { catalogue } from '@salesmesh/chassis/errors';

/** What may go wrong with recorded cases, impacts and shadows. */
export const replayErrors = catalogue('compliance', {
  replay_failed: {
    kind: 'INTERNAL',
    zh: '用候选规则重新裁定已记录的案例时中断，结果已作废；请重试，仍失败时请检查该规则包。',
    en: 'Deciding recorded cases by the candidate broke off and nothing of it was kept. Try again; if it fails again, check that set of packs.',
  },
  revision_unknown: {
    kind: 'NOT_FOUND',
    zh: '没有修订版 {revision} 的规则包；请使用已发布或已编译的修订版。',
    en: 'No set of packs has revision {revision}. Use one that was published or compiled.',
  },
  impact_not_found: {
    kind: 'NOT_FOUND',
    zh: '没有影响评估 {id}。',
    en: 'Impact {id} does not exist.',
  },
  shadow_not_found: {
    kind: 'NOT_FOUND',
    zh: '还没有启动过影子裁定；请先启动。',
    en: 'No shadow was started yet. Start one first.',
  },
});
