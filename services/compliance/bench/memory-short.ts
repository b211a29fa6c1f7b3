import { memoryRow } from './memory-row.ts';

export const row = memoryRow({ name: 'memory_short', minutes: 10 });
