import { type SeededRandom, seededRandom } from '@salesmesh/chassis/random';
import type { LeadRow } from './synthetic-leads.ts';

type Place = {
  residence: string;
  region: string;
  city: string;
  timezone: string;
  phone: (n: number) => string;
  share: number;
};

const digits = (n: number, length: number) => String(n % 10 ** length).padStart(length, '0');
/** Numbers that no subscriber has where the plan reserves some (US 555-01xx), else of the right shape. */
const american = (area: string) => (n: number) => `+1${area}55501${digits(n, 2)}`;
const chinese = (n: number) => `+86138${digits(n * 7919, 8)}`;

/** Residences so chosen that every law pack has something to decide, and one that no pack covers. */
const places: readonly Place[] = [
  { residence: 'CN', region: '31', city: 'shanghai', timezone: 'Asia/Shanghai', phone: chinese, share: 14 },
  { residence: 'CN', region: '44', city: 'shenzhen', timezone: 'Asia/Shanghai', phone: chinese, share: 12 },
  { residence: 'CN', region: '33', city: 'hangzhou', timezone: 'Asia/Shanghai', phone: chinese, share: 12 },
  {
    residence: 'DE',
    region: 'BE',
    city: 'berlin',
    timezone: 'Europe/Berlin',
    phone: (n) => `+49151${digits(n * 7919, 8)}`,
    share: 12,
  },
  {
    residence: 'FR',
    region: 'IDF',
    city: 'paris',
    timezone: 'Europe/Paris',
    phone: (n) => `+336${digits(n * 7919, 8)}`,
    share: 10,
  },
  {
    residence: 'ES',
    region: 'MD',
    city: 'madrid',
    timezone: 'Europe/Madrid',
    phone: (n) => `+346${digits(n * 7919, 8)}`,
    share: 8,
  },
  { residence: 'US', region: 'NY', city: 'new york', timezone: 'America/New_York', phone: american('212'), share: 12 },
  { residence: 'US', region: 'TX', city: 'austin', timezone: 'America/Chicago', phone: american('512'), share: 8 },
  {
    residence: 'US',
    region: 'CA',
    city: 'los angeles',
    timezone: 'America/Los_Angeles',
    phone: american('213'),
    share: 9,
  },
  {
    residence: 'GB',
    region: 'LND',
    city: 'london',
    timezone: 'Europe/London',
    phone: (n) => `+447700900${digits(n, 3)}`,
    share: 4,
  },
  {
    residence: 'SG',
    region: '',
    city: 'singapore',
    timezone: 'Asia/Singapore',
    phone: (n) => `+659${digits(n * 7919, 7)}`,
    share: 4,
  },
  {
    residence: 'HK',
    region: '',
    city: 'hong kong',
    timezone: 'Asia/Hong_Kong',
    phone: (n) => `+8526${digits(n * 7919, 7)}`,
    share: 4,
  },
  {
    residence: 'KR',
    region: '11',
    city: 'seoul',
    timezone: 'Asia/Seoul',
    phone: (n) => `+8210${digits(n * 7919, 8)}`,
    share: 4,
  },
  {
    residence: 'JP',
    region: '13',
    city: 'tokyo',
    timezone: 'Asia/Tokyo',
    phone: (n) => `+8190${digits(n * 7919, 8)}`,
    share: 4,
  },
  {
    residence: 'BR',
    region: 'SP',
    city: 'sao paulo',
    timezone: 'America/Sao_Paulo',
    phone: (n) => `+55119${digits(n * 7919, 8)}`,
    share: 4,
  },
  {
    residence: 'CH',
    region: 'ZH',
    city: 'zurich',
    timezone: 'Europe/Zurich',
    phone: (n) => `+4176${digits(n * 7919, 7)}`,
    share: 3,
  },
];

const dayMs = 86_400_000;

/**
 * Adds to each row the person that the file does not have: a numbered name, addresses under reserved domains, residence,
 * zone and consents. Synthetic, and printed as such; features and outcomes of the row stay what they were.
 */
export function withSyntheticPeople(rows: readonly LeadRow[], seed: number, now: Date): LeadRow[] {
  const random = seededRandom(seed);
  return rows.map((row, index) => ({ ...row, ...syntheticPerson(random, index, now) }));
}

function syntheticPerson(random: SeededRandom, index: number, now: Date): LeadRow {
  const place = choosePlace(random);
  const draw = random.next01();
  return {
    full_name: `Synthetic Person ${digits(index, 6)}`,
    email: `person-${digits(index, 6)}@example.com`,
    phone: random.next01() < 0.9 ? place.phone(index) : '',
    recipient_kind: draw < 0.75 ? 'individual' : draw < 0.97 ? 'business_contact' : 'role_address',
    residence: place.residence,
    region: place.region,
    city: place.city,
    timezone: place.timezone,
    age: random.next01() < 0.6 ? String(18 + random.nextBelow(50)) : '',
    relationship: random.next01() < 0.85 ? 'prospect' : 'customer',
    address_source: random.next01() < 0.85 ? 'given_by_person' : 'third_party',
    notice_given: random.next01() < 0.95 ? 'true' : 'false',
    source_disclosed: random.next01() < 0.9 ? 'true' : 'false',
    consents: JSON.stringify(syntheticConsents(random, now)),
  };
}

function choosePlace(random: SeededRandom): Place {
  let left = random.nextBelow(places.reduce((sum, { share }) => sum + share, 0));
  const found = places.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return found ?? (places[0] as Place);
}

type Consent = Record<string, string | boolean>;

function syntheticConsents(random: SeededRandom, now: Date): Consent[] {
  const draw = random.next01();
  if (draw < 0.12) return [];
  const givenAt = new Date(now.getTime() - (10 + random.nextBelow(300)) * dayMs);
  const form = draw < 0.2 ? 'implied' : draw < 0.7 ? 'express' : draw < 0.85 ? 'separate' : 'written';
  const consent: Consent = {
    purpose: 'marketing',
    channel: '*',
    basis: 'consent',
    form,
    by: 'person',
    night: false,
    given_at: givenAt.toISOString(),
    notice_version: random.next01() < 0.92 ? '3' : '2',
  };
  const isWithdrawn = random.next01() < 0.06;
  return [isWithdrawn ? { ...consent, withdrawn_at: new Date(givenAt.getTime() + 5 * dayMs).toISOString() } : consent];
}
