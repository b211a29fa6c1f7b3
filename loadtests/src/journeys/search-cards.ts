import { ask, expectAnswer } from '../lib/ask.ts';
import { type Prepared, wordsOfCards } from '../lib/data.ts';

const name = 'search-cards';
const path = `/v1/cards/search?q=${encodeURIComponent(wordsOfCards)}&channel=email`;

/** Before a talk, a representative looks for what helped others. */
export function searchCards(prepared: Prepared): void {
  const answer = ask(prepared, { name, method: 'GET', path });
  expectAnswer(answer, { name, status: 200, path: 'cards.0.card_id', isRight: (id) => Boolean(id) });
}
