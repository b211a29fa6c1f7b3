import { glob, readFile } from 'node:fs/promises';
import { parse } from 'yaml';

export type Changes = { [field: string]: unknown };
export type DecisionCase = {
  readonly title: string;
  readonly given: { readonly start: string; readonly change?: Changes; readonly unknown?: readonly string[] };
  readonly expect: {
    readonly outcome: string;
    readonly until?: string;
    readonly articles?: readonly string[];
    readonly obligations?: readonly string[];
  };
};
export type CaseFile = { readonly pack: string; readonly file: string; readonly cases: readonly DecisionCase[] };

/** The officers' cases: plain words, tried by the compiled packs. */
export type OfficerCases = {
  readonly files: readonly CaseFile[];
  /** The raw object of a case, as an officer would have typed it. */
  objectOf(given: DecisionCase['given']): Changes;
};

/** Reads `cases/` under a folder of rules. Throws with the file's name when one is not such a list. */
export async function readOfficerCases(rules: string): Promise<OfficerCases> {
  const folder = `${rules}/cases`;
  const points: Record<string, Changes> = parse(await readFile(`${folder}/starting-points.yaml`, 'utf8'), {
    merge: true,
  });
  const names = await Array.fromAsync(glob('**/*.yaml', { cwd: folder }));
  const read = names
    .filter((file) => file !== 'starting-points.yaml')
    .sort()
    .map(async (file) => ({
      pack: file.replace('.yaml', '').replaceAll('/', '.'),
      file: `cases/${file}`,
      cases: parse(await readFile(`${folder}/${file}`, 'utf8')),
    }));
  return { files: await Promise.all(read), objectOf: (given) => objectFrom(points, given) };
}

function objectFrom(points: Record<string, Changes>, { start, change = {}, unknown = [] }: DecisionCase['given']) {
  const point = points[start];
  if (point === undefined) throw new Error(`no starting point ${start}; there are ${Object.keys(points)}`);
  return unknown.reduce((object, path) => without(object, path.split('.')), merged(point, change));
}

/** The object without the field at the path. */
export function without(object: Changes, [field, ...rest]: readonly (string | number)[]): Changes {
  if (field === undefined) return object;
  const copy: Changes = structuredClone(object);
  if (rest.length === 0) delete copy[field];
  else copy[field] = withoutIn(copy[field], rest);
  return copy;
}

function withoutIn(value: unknown, path: readonly (string | number)[]): unknown {
  if (!Array.isArray(value)) return without(value as Changes, path);
  return value.map((entry, index) => (String(index) === String(path[0]) ? without(entry, path.slice(1)) : entry));
}

function merged(base: Changes, changes: Changes): Changes {
  const entries = Object.entries(changes).map(([key, value]) => {
    const under = base[key];
    return [key, isObject(value) && isObject(under) ? merged(under, value) : value];
  });
  return { ...structuredClone(base), ...Object.fromEntries(entries) };
}

function isObject(value: unknown): value is Changes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
