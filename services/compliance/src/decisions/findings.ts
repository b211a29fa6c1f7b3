import { z } from 'zod';
import { ObligationType, Outcome, type Reason } from './decision.ts';

/** A rule that fired, as a reason and, where egress can cure it, the duty. */
export type Finding = { readonly reason: Reason; readonly obligation?: ObligationType };

const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const common = { rule_id: z.string().min(1), article: z.string().min(1), message: bilingual, remedy: bilingual };

/** What a pack may return; the effects are the words that officers write into a rule's METADATA. */
const packFinding = z.discriminatedUnion('effect', [
  z.object({ ...common, effect: z.literal('deny') }),
  z.object({ ...common, effect: z.literal('require_approval') }),
  z.object({ ...common, effect: z.literal('defer'), until: z.iso.datetime() }),
  z.object({ ...common, effect: z.literal('obligation'), obligation: z.enum(ObligationType) }),
]);

/** Reads what a pack returned. Whatever cannot be read, the whole answer or one finding of it, is a deny of its own. */
export function readFindings(pack: string, returned: unknown): Finding[] {
  if (!Array.isArray(returned)) return [unreadable(pack)];
  return returned.map((value) => {
    const parsed = packFinding.safeParse(value);
    return parsed.success ? toFinding(parsed.data) : unreadable(pack);
  });
}

function toFinding(found: z.infer<typeof packFinding>): Finding {
  const { rule_id: rule, article, message, remedy } = found;
  const said = { rule, article, message, remedy };
  if (found.effect === 'obligation') {
    return { reason: { ...said, effect: Outcome.allowWithObligations }, obligation: found.obligation };
  }
  if (found.effect === 'defer') return { reason: { ...said, effect: found.effect, until: found.until } };
  return { reason: { ...said, effect: found.effect } };
}

/** Key in reasons for a pack that gave no usable answer; it is ours and stands in no law. */
export const PACK_FAILED = 'GLOBAL-PACK-FAILED';

/** The deny that stands for a pack which broke off. */
export function packFailure(pack: string): Finding {
  return {
    reason: {
      rule: `${pack}/failed`,
      article: PACK_FAILED,
      effect: Outcome.deny,
      message: { zh: `合规包 ${pack} 未能完成判定。`, en: `Pack ${pack} could not complete its judgement.` },
      remedy: {
        zh: '请通知合规人员；修复后重新提交。',
        en: 'Tell the compliance officers; ask again when it is mended.',
      },
    },
  };
}

function unreadable(pack: string): Finding {
  const failure = packFailure(pack);
  return { reason: { ...failure.reason, rule: `${pack}/unreadable` } };
}
