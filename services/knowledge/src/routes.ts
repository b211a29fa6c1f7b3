import { type ConsumeOptions, subjectsFor, type WatchOptions } from '@salesmesh/chassis/bus';
import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { CardServiceMethods, SearchServiceMethods } from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import type { Parts } from './assemble.ts';
import { retireCardHandler, reviewCardHandler, updateCardHandler } from './card-desk/change-card.ts';
import { createCardHandler } from './card-desk/create-card.ts';
import { getCard, listCards, listCardVersions, summariseCards } from './card-desk/read-cards.ts';
import { onCardsAttached } from './citation/on-cards-attached.ts';
import { importCards } from './import/import-cards.ts';
import { searchCards } from './search/search-cards.ts';
import { suggestCards } from './search/suggest-cards.ts';

/** Through the gateway, on behalf of a person with one of the roles. Which card it is, each handler asks itself. */
const people = (...roles: string[]): Right => ({ services: ['gateway'], roles });
const readers = people('sales_manager', 'rep', 'operator', 'compliance_officer');
const writers = people('sales_manager', 'rep');
const importers = people('sales_manager', 'operator');
const managers = people('sales_manager');

/** RPC → who may call → handler. */
export function rpcTable(parts: Parts) {
  return { ...cardRpcs(parts), ...searchRpcs(parts) };
}

function cardRpcs(parts: Parts) {
  return {
    '/salesmesh.knowledge.v1.CardService/CreateCard': { right: writers, unary: createCardHandler(parts) },
    '/salesmesh.knowledge.v1.CardService/UpdateCard': { right: writers, unary: updateCardHandler(parts) },
    '/salesmesh.knowledge.v1.CardService/ReviewCard': { right: managers, unary: reviewCardHandler(parts) },
    '/salesmesh.knowledge.v1.CardService/RetireCard': { right: writers, unary: retireCardHandler(parts) },
    '/salesmesh.knowledge.v1.CardService/GetCard': { right: readers, unary: getCard(parts) },
    '/salesmesh.knowledge.v1.CardService/ListCards': { right: readers, unary: listCards(parts) },
    '/salesmesh.knowledge.v1.CardService/ListCardVersions': { right: readers, unary: listCardVersions(parts) },
    '/salesmesh.knowledge.v1.CardService/ImportCards': { right: importers, bidi: importCards(parts) },
    '/salesmesh.knowledge.v1.CardService/SummariseCards': { right: importers, unary: summariseCards(parts) },
  } satisfies RpcTableOf<CardServiceMethods>;
}

function searchRpcs(parts: Parts) {
  return {
    '/salesmesh.knowledge.v1.SearchService/SearchCards': { right: readers, unary: searchCards(parts) },
    '/salesmesh.knowledge.v1.SearchService/SuggestCards': {
      right: { services: ['task-network'] },
      unary: suggestCards(parts),
    },
  } satisfies RpcTableOf<SearchServiceMethods>;
}

/** Event → handler. */
export function consumers(parts: Parts): ConsumeOptions[] {
  return [
    {
      stream: 'TASKS',
      durable: 'knowledge-citations',
      filterSubjects: [subjectsFor('salesmesh.tasks.v1.CardsAttached')],
      batch: { size: 200, waitMs: 20 },
      handler: onCardsAttached(parts),
    },
  ];
}

/** Every replica follows every change of a card, because each has indexes of its own. */
export function cardChanges({ indexes }: Parts): WatchOptions {
  return {
    stream: 'KNOWLEDGE',
    filterSubjects: [subjectsFor('salesmesh.knowledge.v1.CardChanged')],
    handler: ({ tenant, aggregateId }) => indexes.changed(tenant, aggregateId),
  };
}

/** Streams that this service owns. */
export const streams = [{ name: 'KNOWLEDGE', subjects: ['salesmesh.knowledge.v1.>'] }] as const;
