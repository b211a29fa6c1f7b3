import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type DataMap, deadlineEntry, organizationEntry, systemEntry } from './data-map.ts';

const ORGANIZATION = 'organization.yaml';
const DEADLINES = 'deadlines.yaml';

/** The register that comes with the product. */
const dataMapFolder = fileURLToPath(new URL('../../../../policies/data-map', import.meta.url));

/** Reads the register; throws with file and place of the first fault. */
export function readDataMap(folder: string = dataMapFolder): DataMap {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== ORGANIZATION && file !== DEADLINES)
    .toSorted();
  return {
    organization: read(folder, ORGANIZATION, organizationEntry).organization,
    chinaWorkedWeekendDays: read(folder, DEADLINES, deadlineEntry).china_worked_weekend_days,
    systems: files.map((file) => read(folder, file, systemEntry)),
  };
}

type Schema<T> = {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };
};
type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function read<T>(folder: string, file: string, schema: Schema<T>): T {
  const parsed = schema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TypeError(`${file}: ${issue?.path.map(String).join('.')}: ${issue?.message}`);
}
