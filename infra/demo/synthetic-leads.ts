import { derivedId } from '@salesmesh/chassis/ids';
import { type SeededRandom, seededRandom } from '@salesmesh/chassis/random';

/** One row of a lead file: column → cell. */
export type LeadRow = Record<string, string>;

const origins = ['Landing Page', 'Web Chat', 'Trade Show', 'Referral', 'Partner Import'] as const;
const sources = ['Search', 'Direct', 'Newsletter', 'Social', 'Exhibition'] as const;
const industries = ['Machinery', 'Chemicals', 'Retail', 'Medical Devices', 'Software', ''] as const;
const roles = ['Engineer', 'Purchasing', 'Owner', 'Student', ''] as const;

/** What each choice adds to the logit of converting; the truth that a good scorer finds again. */
const originEffect = [-0.3, 0.1, 0.6, 1.6, -0.8];
const sourceEffect = [0.2, 0, 0.4, -0.5, 0.7];
const roleEffect = [0.3, 0.9, 1.1, -1.4, -0.9];

/**
 * Synthetic leads whose outcome follows a known law with an interaction (long visits help purchasers most), so that
 * training on them means something. The same seed gives the same rows.
 */
export function syntheticLeads(count: number, seed: number): LeadRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => syntheticLead(random, `${seed}-${index}`));
}

function syntheticLead(random: SeededRandom, key: string): LeadRow {
  const origin = random.nextBelow(origins.length);
  const source = random.nextBelow(sources.length);
  const industry = random.nextBelow(industries.length);
  const role = random.nextBelow(roles.length);
  const visits = Math.floor(-Math.log(1 - random.next01()) * 3);
  const seconds = visits === 0 ? 0 : Math.floor(-Math.log(1 - random.next01()) * 400);
  const brochure = random.next01() < 0.35;
  const purchaserStays = role === 1 && seconds > 600 ? 0.9 : 0;
  const logit =
    -1.6 +
    (originEffect[origin] ?? 0) +
    (sourceEffect[source] ?? 0) +
    (roleEffect[role] ?? 0) +
    Math.log1p(seconds / 120) * 0.8 +
    (brochure ? 0.4 : 0) +
    purchaserStays;
  const converted = random.next01() < 1 / (1 + Math.exp(-logit));
  return {
    'Lead Key': derivedId('synthetic-lead', key),
    Converted: converted ? '1' : '0',
    'Lead Origin': origins[origin] ?? '',
    'Lead Source': sources[source] ?? '',
    Industry: industries[industry] ?? '',
    Role: roles[role] ?? '',
    'Total Visits': String(visits),
    'Seconds On Site': String(seconds),
    Brochure: brochure ? 'Yes' : 'No',
    'Do Not Email': random.next01() < 0.07 ? 'Yes' : 'No',
    'Do Not Call': random.next01() < 0.02 ? 'Yes' : 'No',
  };
}
