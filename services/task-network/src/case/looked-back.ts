import type { Clock } from '@salesmesh/chassis/clock';

const LOOKED_BACK_DAYS = 366;
const DAY_MS = 86_400_000;

/** Cases that are over and were opened before are found by their ids and by `ListCases`, not by what goes over all of them. */
export function lookedBackTo(clock: Clock): string {
  const days = Math.floor(clock.now().getTime() / DAY_MS);
  return new Date((days - LOOKED_BACK_DAYS) * DAY_MS).toISOString();
}
