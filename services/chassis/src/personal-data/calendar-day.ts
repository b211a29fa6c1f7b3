/** Days of a month at most; a wrong 29 February is worth less than the rule for it, since check digits follow. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether two digits of month and two of day can be a birthday. */
export function isMonthAndDay(monthAndDay: string): boolean {
  const day = Number(monthAndDay.slice(2));
  return day >= 1 && day <= (DAYS[Number(monthAndDay.slice(0, 2)) - 1] ?? 0);
}
