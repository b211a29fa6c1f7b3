const dayMs = 86_400_000;

/** 10:30 in London, 18:30 in Shanghai, 05:30 in New York: office hours for some recipients, night for others. */
const startOfDayMs = 10.5 * 3_600_000;

/** How far the services' clock is set ahead, so that each run begins at the same time of day, whenever it is made. */
export function clockOffsetFor(now: Date): number {
  return (((startOfDayMs - now.getTime()) % dayMs) + dayMs) % dayMs;
}
