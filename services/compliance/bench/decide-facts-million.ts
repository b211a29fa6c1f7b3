import { decideFactsRow } from './decide-facts-row.ts';

export const row = decideFactsRow({ name: 'decide_facts_million', people: 1_000_000 });
