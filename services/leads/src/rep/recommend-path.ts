import { businessTime } from '@salesmesh/chassis/timers';
import type { RecommendedPath } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { chooseChannel, type Reach } from '../contact/choose-channel.ts';
import { Channel } from '../lead/lead.ts';
import { type Candidate, pickRep } from './pick-rep.ts';
import type { RepState } from './rep.ts';

const HOUR_MS = 3_600_000;
/** Conversion falls with every hour, so the likelier the lead the sooner it is due. */
const dueHours = { [Channel.aiCall]: 1, [Channel.sms]: 4, [Channel.email]: 24 } as const;
const officeDay = [{ from: '09:00', to: '18:00' }];
const officeWeek = { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay };
const channelNames = {
  [Channel.aiCall]: { zh: '智能外呼', en: 'an AI call' },
  [Channel.sms]: { zh: '短信', en: 'a text message' },
  [Channel.email]: { zh: '电子邮件', en: 'an e-mail' },
} as const;

export type PathQuestion = {
  readonly country: string | undefined;
  readonly reach: Reach;
  readonly probability01: number;
  readonly candidates: readonly Candidate<RepState>[];
  readonly now: Date;
};

/** Who should take the lead, over which channel and by when, with the reason; undefined when nobody can or no channel is left. */
export function recommendPath(question: PathQuestion): RecommendedPath | undefined {
  const { country, reach, probability01, candidates, now } = question;
  const channel = chooseChannel(reach, probability01);
  if (country === undefined || channel === undefined) return undefined;
  const picked = pickRep(candidates, country, new Set());
  if (typeof picked === 'string') return undefined;
  const { rep, id } = picked;
  const soonest = new Date(now.getTime() + dueHours[channel] * HOUR_MS);
  const due = businessTime.nextWorkingTime(soonest, { zone: rep.timezone, weekly: officeWeek });
  const percent = Math.round(probability01 * 100);
  const used = `${rep.slots.length}/${rep.capacity}`;
  const names = channelNames[channel];
  return {
    rep_id: id,
    channel,
    due_at: due.toISOString(),
    reason_zh: `成交概率 ${percent}%；${id} 负责 ${country} 且占用最少（${used}）；建议用${names.zh}联系。`,
    reason_en: `${percent} % likely to convert; ${id} serves ${country} with the lightest load (${used}); reach out by ${names.en}.`,
  };
}
