import { currentContext } from '@salesmesh/chassis/context';
import { DataOperation } from '@salesmesh/chassis/data-rights';
import { derivedId } from '@salesmesh/chassis/ids';
import { type AskParts, startTask } from '../data-task/ask-services.ts';
import { type DataMap, expiryRules, servicesOf } from './data-map.ts';
import { expiredPersons } from './erase-expired.ts';

export type RetentionParts = { dataMap: DataMap; ask: AskParts; services: readonly string[] };

/**
 * Asks every service to destroy what expired, once a day (UTC) and tenant, and again while a round of the day found persons: a
 * service destroys a share of them at once, and more may be over. Whoever comes first fixes what is destroyed in a round.
 * Returns the id of the newest task.
 */
export async function runRetention({ dataMap, ask, services }: RetentionParts): Promise<string> {
  const now = ask.clock.now();
  const day = now.toISOString().slice(0, 10);
  for (let round = 1; ; round += 1) {
    const origin = { kind: 'retention', id: round === 1 ? `retention-${day}` : `retention-${day}-${round}` } as const;
    const id = derivedId('data-task', currentContext().tenant, origin.id);
    const task = await ask.tasks.load(id);
    if (task === undefined) {
      const asked = servicesOf(dataMap).filter((service) => services.includes(service));
      const rules = expiryRules(dataMap, now);
      await startTask(ask, id, { operation: DataOperation.expire, origin, services: asked, rules });
    }
    if (task?.finishedAt === undefined || expiredPersons(task).length === 0) return id;
  }
}
