import { ANY_CHANNEL, type ConsentRecord } from './person.ts';

type Dated = { record: ConsentRecord; givenMs: number; endedMs: number };

/**
 * The records that decide for a purpose on a channel, all in force, or none: as the law packs read them. Giving and
 * withdrawing are events and the latest decides; records for the channel beat those for every channel; a withdrawal for
 * every channel ends all that was given before it; what was given later stands. Several given at the same instant decide
 * together.
 */
export function consentsInForce(
  records: readonly ConsentRecord[],
  asked: { purpose: string; channel: string },
  now: Date,
): ConsentRecord[] {
  const about = records
    .filter(
      ({ purpose, channel }) => purpose === asked.purpose && (channel === ANY_CHANNEL || channel === asked.channel),
    )
    .map((record) => dated(record, now))
    .filter(({ givenMs, endedMs }) => givenMs >= 0 || endedMs >= 0);
  const ofChannel = about.filter(({ record }) => record.channel !== ANY_CHANNEL);
  const decisive = ofChannel.length > 0 ? ofChannel : about;
  const givenMs = latest(decisive.map((each) => each.givenMs));
  if (givenMs <= latest(about.map((each) => each.endedMs))) return [];
  const deciding = decisive.filter((each) => each.givenMs === givenMs).map(({ record }) => record);
  return deciding.every(({ expires_at }) => expires_at == null || Date.parse(expires_at) > now.getTime())
    ? deciding
    : [];
}

/** Whether the last that the person said about the purpose on the channel was no. */
export function isOptedOut(
  records: readonly ConsentRecord[],
  { purpose, channel }: { purpose: string; channel: string },
): boolean {
  const about = records.filter((record) => record.purpose === purpose);
  const covers = (record: ConsentRecord) => record.channel === ANY_CHANNEL || record.channel === channel;
  const ended = about
    .filter(covers)
    .flatMap(({ withdrawn_at }) => (withdrawn_at == null ? [] : [Date.parse(withdrawn_at)]));
  const reaches = (record: ConsentRecord) => channel === ANY_CHANNEL || covers(record);
  const given = about
    .filter((record) => reaches(record) && record.withdrawn_at == null)
    .flatMap(({ given_at }) => (given_at == null ? [] : [Date.parse(given_at)]));
  return ended.length > 0 && given.every((at) => at <= latest(ended));
}

/** Whether anything that was ended for a channel ("*" all) has not been given again for it since. */
export function hasStandingWithdrawal(records: readonly ConsentRecord[]): boolean {
  const isGivenAgain = (ended: ConsentRecord, endedAt: string) =>
    records.some(
      ({ purpose, channel, given_at, withdrawn_at }) =>
        purpose === ended.purpose &&
        (channel === ANY_CHANNEL || channel === ended.channel) &&
        withdrawn_at == null &&
        given_at != null &&
        Date.parse(given_at) > Date.parse(endedAt),
    );
  return records.some((record) => record.withdrawn_at != null && !isGivenAgain(record, record.withdrawn_at));
}

function dated(record: ConsentRecord, now: Date): Dated {
  const reached = (instant: string | null | undefined) => {
    const at = instant == null ? -1 : Date.parse(instant);
    return at <= now.getTime() ? at : -1;
  };
  return { record, givenMs: reached(record.given_at), endedMs: reached(record.withdrawn_at) };
}

function latest(instants: readonly number[]): number {
  return instants.reduce((last, at) => Math.max(last, at), -1);
}
