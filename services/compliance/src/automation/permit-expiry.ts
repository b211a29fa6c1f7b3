/** How long a permit may wait for egress at most. */
export const PERMIT_LIFE_MS = 600_000;
const SECOND_MS = 1_000;

/**
 * When a permit minted at `mintedAt` ends at the latest: ten minutes later, or at the first of the instants before that.
 * Those are the times at which a fact or a rule may change, such as the expiry of a consent: what comes after is not known.
 */
export function latestEnd(mintedAt: Date, instantsMs: readonly number[]): Date {
  const mintedMs = mintedAt.getTime();
  const ahead = instantsMs.filter((instantMs) => instantMs > mintedMs);
  return new Date(Math.min(mintedMs + PERMIT_LIFE_MS, ...ahead));
}

/**
 * The end of a permit that would last until `endsAt`: earlier where the law's answer changes before that, as at the end of
 * the hours in which people may be called. `isAllowedAt` is asked at the last moment first; only where it says no the
 * change is searched, to the second, and the permit ends at the last second that is still allowed. A change back and
 * forth within its life is not seen; redemption asks again.
 */
export function permitExpiry(mintedAt: Date, endsAt: Date, isAllowedAt: (instant: Date) => boolean): Date {
  const endMs = endsAt.getTime();
  if (isAllowedAt(new Date(endMs - 1))) return endsAt;
  let allowedS = Math.floor(mintedAt.getTime() / SECOND_MS);
  let refusedS = Math.ceil(endMs / SECOND_MS);
  while (refusedS - allowedS > 1) {
    const middleS = Math.floor((allowedS + refusedS) / 2);
    if (isAllowedAt(new Date(middleS * SECOND_MS))) allowedS = middleS;
    else refusedS = middleS;
  }
  return new Date(Math.max(allowedS * SECOND_MS, mintedAt.getTime()));
}
