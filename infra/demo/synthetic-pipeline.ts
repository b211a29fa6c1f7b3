import { type SeededRandom, seededRandom } from '@salesmesh/chassis/random';

/** Files of a CRM export by their rows: column → cell. The columns are those of the Maven export. */
export type PipelineFiles = {
  readonly opportunities: readonly CrmCells[];
  readonly products: readonly CrmCells[];
  readonly sellers: readonly CrmCells[];
  readonly accounts: readonly CrmCells[];
};
export type CrmCells = Readonly<Record<string, string>>;

export type PipelineOptions = {
  readonly seed: number;
  /** Last day of the export, as a day since 1970-01-01. */
  readonly asOf: number;
  readonly weeks: number;
  readonly dealsPerWeek: number;
};

const regions = ['North', 'South', 'East'] as const;
const products = [
  { name: 'Pump Basic', price: 550, share01: 0.35 },
  { name: 'Pump Pro', price: 4_800, share01: 0.25 },
  { name: 'Valve Set', price: 120, share01: 0.25 },
  { name: 'Control Suite', price: 26_500, share01: 0.15 },
] as const;
const sellersPerRegion = 4;
const accountCount = 40;
const daysPerWeek = 7;
const msPerDay = 86_400_000;

/**
 * A synthetic pipeline that follows a known law: deals come evenly, most are decided early or after about eleven weeks,
 * wins crowd into the last month of a quarter and losses into the others. The same seed gives the same rows.
 */
export function syntheticPipeline({ seed, asOf, weeks, dealsPerWeek }: PipelineOptions): PipelineFiles {
  const random = seededRandom(seed);
  const opportunities: CrmCells[] = [];
  for (let week = 0; week < weeks; week += 1) {
    for (let deal = 0; deal < dealsPerWeek; deal += 1) {
      const openedOn = asOf - (weeks - week) * daysPerWeek + 1 + random.nextBelow(daysPerWeek);
      opportunities.push(opportunity(random, `SYN-${seed}-${opportunities.length}`, openedOn, asOf));
    }
  }
  const sellers = regions.flatMap((region) =>
    Array.from({ length: sellersPerRegion }, (_, at) => ({
      sales_agent: sellerName(region, at),
      manager: `Manager ${region}`,
      regional_office: region,
    })),
  );
  return {
    opportunities,
    sellers,
    products: products.map(({ name, price }) => ({ product: name, series: 'SYN', sales_price: String(price) })),
    accounts: Array.from({ length: accountCount }, (_, at) => ({ account: accountName(at), sector: 'machinery' })),
  };
}

function opportunity(random: SeededRandom, key: string, openedOn: number, asOf: number): CrmCells {
  const region = regions[random.nextBelow(regions.length)] as string;
  const product = pickProduct(random.next01());
  const end = endOf(random, openedOn, asOf);
  const isNew = end === undefined && asOf - openedOn < 2 * daysPerWeek && random.next01() < 0.5;
  const value = Math.round(product.price * (0.85 + 0.3 * random.next01()));
  return {
    opportunity_id: key,
    sales_agent: sellerName(region, random.nextBelow(sellersPerRegion)),
    product: product.name,
    account: accountName(random.nextBelow(accountCount)),
    deal_stage: end === undefined ? (isNew ? 'Prospecting' : 'Engaging') : end.isWon ? 'Won' : 'Lost',
    engage_date: isNew ? '' : dateCell(openedOn),
    close_date: end === undefined ? '' : dateCell(end.on),
    close_value: end === undefined ? '' : end.isWon ? String(value) : '0',
  };
}

function endOf(random: SeededRandom, openedOn: number, asOf: number): { on: number; isWon: boolean } | undefined {
  for (let on = openedOn; on <= asOf; on += 1) {
    const month = new Date(on * msPerDay).getUTCMonth() % 3;
    const ageWeeks = (on - openedOn) / daysPerWeek;
    const daily = (0.02 + 0.02 * Math.exp(-ageWeeks)) * (1 + Math.exp(-(((ageWeeks - 11) / 3) ** 2)));
    const wonDaily = daily * (month === 2 ? 1 : 0.55);
    const lostDaily = daily * (month === 2 ? 0.2 : 0.45);
    const drawn = random.next01();
    if (drawn < wonDaily + lostDaily) return { on, isWon: drawn < wonDaily };
  }
  return undefined;
}

function pickProduct(drawn01: number): (typeof products)[number] {
  let left = drawn01;
  const found = products.find(({ share01 }) => {
    left -= share01;
    return left < 0;
  });
  return found ?? products[0];
}

const sellerName = (region: string, at: number) => `Seller ${region} ${at + 1}`;
const accountName = (at: number) => `Synthetic Account ${at + 1}`;

function dateCell(day: number): string {
  const [year, month, date] = new Date(day * msPerDay).toISOString().slice(0, 10).split('-');
  return `${date}-${month}-${year}`;
}
