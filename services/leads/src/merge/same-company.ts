import type { Attributes } from '../lead/lead.ts';

const COMPANY_FEATURE = /^(company|company[ _]name|organi[sz]ation|公司|公司名称|单位)$/i;
/** Words that say what kind of company it is, not which. */
const LEGAL_FORMS = new Set([
  ...['ltd', 'limited', 'inc', 'llc', 'gmbh', 'ag', 'co', 'corp', 'company', 'plc', 'sa', 'sarl', 'kg', 'the'],
]);
const CHINESE_FORMS = /(有限责任公司|股份有限公司|有限公司|集团|公司)/g;
/** Share of common words that makes two names one company. */
const LEAST_SHARE01 = 0.6;

/** Both leads name a company and the names are much alike. An unnamed company is never the same. */
export function isSameCompany(left: Attributes, right: Attributes): boolean {
  const [first, second] = [wordsOf(companyOf(left)), wordsOf(companyOf(right))];
  if (first.size === 0 || second.size === 0) return false;
  const common = first.intersection(second).size;
  return common / first.union(second).size >= LEAST_SHARE01;
}

function companyOf(attributes: Attributes): string {
  return Object.entries(attributes).find(([name]) => COMPANY_FEATURE.test(name.trim()))?.[1] ?? '';
}

/** Words in Latin script; pairs of characters in Chinese, where words have no spaces. */
function wordsOf(name: string): Set<string> {
  const plain = name.normalize('NFKC').toLowerCase().replace(CHINESE_FORMS, ' ');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !LEGAL_FORMS.has(word));
  return new Set(words.flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairsOf(word) : [word])));
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
