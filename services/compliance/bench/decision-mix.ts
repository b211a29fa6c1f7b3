import { type SeededRandom, seededRandom } from '@salesmesh/chassis/random';
import { objectOf } from '../../../infra/tools/pack-cases.ts';
import type { Facts } from '../src/decisions/facts.ts';
import { parseFacts } from '../src/decisions/parse-facts.ts';
import type { Changes } from '../src/pack-build/officer-cases.ts';

/** Officers' starting points for Europe, America and China, in turn: advertising by e-mail, as in `load-mix.ts`. */
const starts = ['spain', 'new_york', 'china'];
/** Every tenth person has refused e-mail. */
const REFUSED_EVERY = 10;
const SEED = 20_261_122;
/** How often, of a hundred, each fact of a varied object is not as the law wants it. */
const MISSED_IN_100 = 7;

/** Whole decision objects, lawful but for the refusals: what is timed. Each of another person. */
export function mixFacts(count: number): Facts[] {
  return Array.from({ length: count }, (_, place) =>
    factsFrom(place, place % REFUSED_EVERY === 0 ? { consents: [{ withdrawn_at: '2026-06-01T09:30:00Z' }] } : {}),
  );
}

/** Objects in which duties are missed now and then, several at once, so that both sides must give every outcome. */
export function variedFacts(count: number): Facts[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, place) => factsFrom(place, variation(random)));
}

function factsFrom(place: number, { consents = [{}], ...change }: Changes): Facts {
  const start = starts[place % starts.length] as string;
  const [lawful] = objectOf({ start }).consents as Changes[];
  const id = String(place).padStart(7, '0');
  const object = objectOf({
    start,
    change: {
      ...change,
      action: { channel: 'email', id: `a-${id}`, ...(change.action as Changes) },
      recipient: { id: `c-${id}`, ...(change.recipient as Changes) },
      consents: (consents as Changes[]).map((entry) => ({ ...lawful, ...entry })),
    },
  });
  const parsed = parseFacts(object);
  if ('error' in parsed) throw new Error(parsed.error.message.en);
  return parsed.facts;
}

function variation(random: SeededRandom): Changes {
  const missed = () => random.nextBelow(100) < MISSED_IN_100;
  const pick = <T>(values: readonly T[]): T => values[random.nextBelow(values.length)] as T;
  const either = <T>(usual: T, missing: readonly T[]): T => (missed() ? pick(missing) : usual);
  return {
    action: {
      ai_generated: either(false, [true]),
      profiling: either(false, [true]),
      significant_effect: either(false, [true]),
    },
    recipient: {
      age: either(34, [9, 13, 15, 17]),
      kind: either('individual', ['business_contact']),
      address_source: either('given_by_person', ['public', 'purchased', 'collected_in_sale']),
      similar_product: either(false, [true]),
    },
    consents: either(
      [{}],
      [
        [],
        [{ form: 'implied' }],
        [{ basis: 'legitimate_interest', form: null }],
        [{ expires_at: '2026-11-01T00:00:00Z' }],
        [{ current_notice_version: '4' }],
        [{}, { channel: 'email', given_at: null, withdrawn_at: '2026-05-01T00:00:00Z' }],
        [{ withdrawn_at: '2026-03-01T00:00:00Z' }, { given_at: '2026-04-01T00:00:00Z', form: 'separate' }],
        [{}, { purpose: 'sensitive', form: 'separate' }],
      ],
    ),
    notice: { given: either(true, [false]), source_disclosed: either(true, [false]) },
    suppression: { internal: either(false, [true]) },
    requests: {
      open: either<string[]>([], [['objection_marketing'], ['objection_profiling'], ['erasure'], ['restriction']]),
    },
    data: {
      sensitive: either(false, [true]),
      shared_with_third_party: either(false, [true]),
      retention_until: either('2027-12-31T00:00:00Z', ['2026-11-20T02:30:00Z', '2026-01-01T00:00:00Z']),
    },
    content: {
      opt_out: either(true, [false]),
      sender_identity: either(true, [false]),
      postal_address: either(true, [false]),
      ad_label: either(true, [false]),
      ai_label: pick(['none', 'explicit_and_implicit', 'implicit']),
      misleading_subject: either(false, [true]),
      pii_found: either<string[]>([], [['138 0013 8000']]),
      secret_terms: either<string[]>([], [['blue harvest']]),
    },
    price: { personalised: either(false, [true]), deviation: either(0, [0.2]), justification: either('', ['volume']) },
    choice: {
      non_personalised_option: either(true, [false]),
      easy_refusal: either(true, [false]),
      human_review: either(true, [false]),
    },
    assessment: { valid_until: either<string | null>('2027-06-30T00:00:00Z', [null, '2026-01-01T00:00:00Z']) },
    sender: { frozen: either(false, [true]), frozen_channels: pick([[], ['email'], ['ai_call']]) },
    frequency: {
      last_24h: either(0, [1]),
      last_7d: either(0, [3]),
      free_at: either<string | null>(null, ['2026-11-22T09:00:00Z', '2026-11-01T00:00:00Z']),
    },
  };
}
