import type { Day } from '../deal-model/deal.ts';

/** How a CRM writes days, and where year, month and day stand in it. */
const formats = {
  'YYYY-MM-DD': { pattern: /^(\d{4})-(\d{2})-(\d{2})$/, order: [1, 2, 3] },
  'DD-MM-YYYY': { pattern: /^(\d{2})-(\d{2})-(\d{4})$/, order: [3, 2, 1] },
  'MM/DD/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, order: [3, 1, 2] },
} as const;

export type DateFormat = keyof typeof formats;
export const dateFormats = Object.keys(formats) as DateFormat[];

const MS_PER_DAY = 86_400_000;

/** The day, or undefined when the text is not one of the calendar in this format. */
export function readDay(text: string, format: DateFormat): Day | undefined {
  const { pattern, order } = formats[format];
  const found = pattern.exec(text.trim());
  if (found === null) return undefined;
  const [year, month, day] = order.map((at) => Number(found[at])) as [number, number, number];
  const instant = new Date(Date.UTC(year, month - 1, day));
  const isOnCalendar = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return isOnCalendar ? instant.getTime() / MS_PER_DAY : undefined;
}
