import type { Access } from '@salesmesh/chassis/access';
import { eventCodec } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import { dataRights } from '@salesmesh/chassis/data-rights';
import type { Ids } from '@salesmesh/chassis/ids';
import type { Log } from '@salesmesh/chassis/log';
import { eventEncoder, type Store } from '@salesmesh/chassis/store';
import { loadProto } from '@salesmesh/proto/load';
import { cardAccess } from './card/card-access.ts';
import { cardModels, cardStoreMongo } from './card/card-store-mongo.ts';
import { citationStoreMongo } from './citation/citation-store-mongo.ts';
import { cardsHolding } from './data-rights/cards-holding-mongo.ts';
import { buildIndex } from './tenant-index/build-index.ts';
import { tenantIndexes } from './tenant-index/tenant-indexes.ts';

export type Outside = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly access: Access;
  /** Memory for indexes. */
  readonly mostIndexBytes: number;
};

/** Everything that handlers are given, built once from what is outside of the service. */
export function assemble({ store, clock, ids, log, access, mostIndexBytes }: Outside) {
  const models = cardModels(store);
  const encode = eventEncoder('salesmesh.knowledge.v1', eventCodec(loadProto()).encode);
  const cards = cardStoreMongo(store, models, encode);
  const indexes = tenantIndexes({ cards, build: buildIndex, clock, log, mostBytes: mostIndexBytes });
  return {
    ...{ clock, ids, cards, indexes },
    access: cardAccess(access),
    citations: citationStoreMongo(store),
    dataRights: dataRights({ store, clock, holdings: [cardsHolding(models)] }),
    /** Collections whose documents hold events to be published. */
    outboxModels: [models.cards],
  };
}

export type Parts = ReturnType<typeof assemble>;
