import { memoryRow } from './memory-row.ts';

export const row = memoryRow({ name: 'memory', minutes: 30 });
