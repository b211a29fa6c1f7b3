/** How long a permit may wait for egress at most. */
export const PERMIT_LIFE_MS = 600_000;
const SECOND_MS = 1_000;

/**
 * The end of a permit minted at `mintedAt`: ten minutes later, or earlier where the law's answer changes before that, as at
 * the end of the hours in which people may be called. `isAllowedAt` is asked at the end first; only where it says no the
 * change is searched, to the second, and the permit ends at the last second that is still allowed. A change back and
 * forth within the ten minutes is not seen; redemption asks again.
 */
export function permitExpiry(mintedAt: Date, isAllowedAt: (instant: Date) => boolean): Date {
  const endMs = mintedAt.getTime() + PERMIT_LIFE_MS;
  if (isAllowedAt(new Date(endMs))) return new Date(endMs);
  let allowedS = Math.floor(mintedAt.getTime() / SECOND_MS);
  let refusedS = Math.ceil(endMs / SECOND_MS);
  while (refusedS - allowedS > 1) {
    const middleS = Math.floor((allowedS + refusedS) / 2);
    if (isAllowedAt(new Date(middleS * SECOND_MS))) allowedS = middleS;
    else refusedS = middleS;
  }
  return new Date(Math.max(allowedS * SECOND_MS, mintedAt.getTime()));
}
