import { decideFactsRow } from './decide-facts-row.ts';

export const row = decideFactsRow({ name: 'decide_facts', people: 50_000 });
