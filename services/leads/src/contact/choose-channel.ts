import { Channel } from '../lead/lead.ts';
import { type ContactState, Refusal, refusalsHeld } from './contact.ts';

/** What says how a person can be reached. */
export type Reach = Pick<ContactState, 'email' | 'phone' | 'refused_channels' | 'refused_later' | 'has_opted_out'>;

/**
 * Channels by chance of conversion, dearest first: a call takes the most of a rep's and a person's time, so it goes to
 * the likeliest leads; a text reaches the next at once; a mail costs nothing.
 */
const bands = [
  { atLeast01: 0.8, prefer: [Channel.aiCall, Channel.sms, Channel.email] },
  { atLeast01: 0.5, prefer: [Channel.sms, Channel.email, Channel.aiCall] },
  { atLeast01: 0, prefer: [Channel.email, Channel.sms, Channel.aiCall] },
] as const;

/** The first channel of the lead's band that has an address and was not refused; undefined when none is left. */
export function chooseChannel(reach: Reach, probability01: number): Channel | undefined {
  const band = bands.find(({ atLeast01 }) => probability01 >= atLeast01);
  const refused = refusalsHeld(reach);
  return band?.prefer.find((channel) => addressFor(reach, channel) !== undefined && !isRefused(refused, channel));
}

export function addressFor(reach: Pick<Reach, 'email' | 'phone'>, channel: string): string | undefined {
  if (channel === Channel.email) return reach.email;
  return channel === Channel.sms || channel === Channel.aiCall ? reach.phone : undefined;
}

function isRefused(refused: readonly Refusal[], channel: Channel): boolean {
  return refused.includes(Refusal.all) || refused.includes(channel === Channel.email ? Refusal.email : Refusal.call);
}
