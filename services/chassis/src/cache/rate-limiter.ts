import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Cache } from './cache.ts';

export type RateLimit = { allowed: boolean /** 0 when allowed. */; retryAfterMs: number; remaining: number };
export type RateLimiter = { consume(key: string, points?: number): Promise<RateLimit> };
export type RateLimiterOptions = {
  cache: Pick<Cache, 'redis'>;
  /** One count per name and key, shared by all replicas. */
  name: string;
  points: number;
  perSeconds: number;
  /**
   * Share of the points that one replica grants while Redis is away and replicas cannot count together. Default a
   * quarter: with four replicas the whole is as strict as before, with fewer it is stricter.
   */
  shareWithoutRedis01?: number;
};

/** Allows `points` per key in each window of `perSeconds`. Without Redis it counts in memory, more strictly. */
export function rateLimiter(options: RateLimiterOptions): RateLimiter {
  const { cache, name, points, perSeconds, shareWithoutRedis01 = 0.25 } = options;
  const insurance = new RateLimiterMemory({
    keyPrefix: `rate:${name}`,
    points: Math.max(1, Math.floor(points * shareWithoutRedis01)),
    duration: perSeconds,
  });
  const limiter = new RateLimiterRedis({
    storeClient: cache.redis,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    keyPrefix: `rate:${name}`,
    points,
    duration: perSeconds,
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: insurance,
  });
  return {
    consume: async (key, cost = 1) => {
      try {
        const { remainingPoints } = await limiter.consume(key, cost);
        return { allowed: true, retryAfterMs: 0, remaining: remainingPoints };
      } catch (outcome) {
        // The library refuses by rejecting with its result; anything else is a real failure.
        if (!(outcome instanceof RateLimiterRes)) throw outcome;
        return { allowed: false, retryAfterMs: Math.max(1, outcome.msBeforeNext), remaining: 0 };
      }
    },
  };
}
