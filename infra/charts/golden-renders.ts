import { readFile, writeFile } from 'node:fs/promises';
import { chartFolder } from './chart-files.ts';
import type { StagedChart } from './render-chart.ts';

/** Values files whose renders are kept, so that a reviewer reads in a diff what a change does to a cluster. */
export const goldenNames = ['default', 'minimal', 'production', 'everything-on'] as const;
export type GoldenName = (typeof goldenNames)[number];

export function goldenValues(name: GoldenName): string {
  return `${chartFolder}/tests/values/${name}.yaml`;
}

export function goldenFile(name: GoldenName): string {
  return `${chartFolder}/tests/golden/${name}.yaml`;
}

export function readGolden(name: GoldenName): Promise<string> {
  return readFile(goldenFile(name), 'utf8');
}

export async function writeGoldenRenders(chart: StagedChart): Promise<void> {
  for (const name of goldenNames)
    await writeFile(goldenFile(name), await chart.render({ files: [goldenValues(name)] }));
}
