/** What a lead may hold for one feature. Empty text, null, undefined and NaN mean missing. */
export type FeatureValue = string | number | boolean | null | undefined;

/** One lead as the scorer sees it: values by feature name. An absent name is a missing value. */
export type FeatureRow = Readonly<Record<string, FeatureValue>>;

/** Values that forms send when nobody chose: not an answer, but not the same as a form that was never shown. */
const PLACEHOLDERS = new Set(['select', 'please select', '-select-', '--select--', 'choose', '请选择', '未选择']);

const NUMBER_TEXT = /^[+-]?(?:\d+(?:,\d{3})*|)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const NUMBER_DECORATION = /^[$€£¥￥]\s*|\s*%$/gu;
const CODE_TEXT = /^0\d+$/;
const ISO_DATE =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/;
const SPLIT_DATE = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?$/;
const MS_PER_DAY = 86_400_000;

export function isMissing(value: FeatureValue): value is null | undefined | '' {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'number' && Number.isNaN(value);
}

/** Text under which equal categories meet: trimmed, one width, one case, so that "Google" and "google" are one. */
export function categoryKey(value: FeatureValue): string {
  return String(value).normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function isPlaceholder(value: FeatureValue): boolean {
  return typeof value === 'string' && PLACEHOLDERS.has(categoryKey(value));
}

/**
 * Reads numbers and numbers written as text ("1,234.5", "$12", "35 %"). Codes with a leading zero are not numbers.
 * Undefined when it is no number.
 */
export function readNumber(value: FeatureValue): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replace(NUMBER_DECORATION, '');
  if (text === '' || CODE_TEXT.test(text) || !NUMBER_TEXT.test(text)) return undefined;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) ? number : undefined;
}

export const DateOrder = { dayFirst: 'dayFirst', monthFirst: 'monthFirst' } as const;
export type DateOrder = (typeof DateOrder)[keyof typeof DateOrder];

/** Days since 1970-01-01 (UTC, with fraction) of "2026-03-01T10:00", "01-03-2026" and the like; undefined if no date. */
export function readDateDays(value: FeatureValue, order: DateOrder): number | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const iso = ISO_DATE.exec(text);
  if (iso) return daysOf([iso[1], iso[2], iso[3]], [iso[4], iso[5], iso[6]]);
  const split = SPLIT_DATE.exec(text);
  if (!split) return undefined;
  const [month, day] = order === DateOrder.dayFirst ? [split[2], split[1]] : [split[1], split[2]];
  return daysOf([split[3], month, day], [split[4], split[5], split[6]]);
}

function daysOf(date: readonly (string | undefined)[], time: readonly (string | undefined)[]): number | undefined {
  const [year, month, day] = date.map(Number) as [number, number, number];
  const [hours, minutes, seconds] = time.map((part) => Number(part ?? 0)) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return Date.UTC(year, month - 1, day, hours, minutes, 0) / MS_PER_DAY + (seconds * 1000) / MS_PER_DAY;
}
