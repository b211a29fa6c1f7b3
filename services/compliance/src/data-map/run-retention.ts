import { currentContext } from '@salesmesh/chassis/context';
import { DataOperation } from '@salesmesh/chassis/data-rights';
import { derivedId } from '@salesmesh/chassis/ids';
import { type AskParts, startTask } from '../data-task/ask-services.ts';
import { type DataMap, expiryRules, servicesOf } from './data-map.ts';

export type RetentionParts = { dataMap: DataMap; ask: AskParts; services: readonly string[] };

/**
 * Asks every service to destroy what expired, once a day (UTC) and tenant: whoever comes first on a day fixes what is
 * destroyed on it. Returns the id of the task.
 */
export async function runRetention({ dataMap, ask, services }: RetentionParts): Promise<string> {
  const now = ask.clock.now();
  const day = now.toISOString().slice(0, 10);
  const origin = { kind: 'retention', id: `retention-${day}` } as const;
  const id = derivedId('data-task', currentContext().tenant, origin.id);
  if ((await ask.tasks.load(id)) === undefined) {
    const asked = servicesOf(dataMap).filter((service) => services.includes(service));
    const rules = expiryRules(dataMap, now);
    await startTask(ask, id, { operation: DataOperation.expire, origin, services: asked, rules });
  }
  return id;
}
