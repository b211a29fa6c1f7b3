import { glob, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { policiesFolder } from './policy-sources.ts';

/** The officers' cases: plain words, tried by the compiled packs. */
const casesFolder = `${policiesFolder}/cases`;

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
export type CaseFile = { readonly pack: string; readonly cases: readonly DecisionCase[] };

export async function caseFiles(): Promise<CaseFile[]> {
  const files = await Array.fromAsync(glob('**/*.yaml', { cwd: casesFolder }));
  return Promise.all(
    files
      .filter((file) => file !== 'starting-points.yaml')
      .sort()
      .map(async (file) => ({
        pack: file.replace('.yaml', '').replaceAll('/', '.'),
        cases: parse(await readFile(`${casesFolder}/${file}`, 'utf8')),
      })),
  );
}

const startingPoints: Record<string, Changes> = parse(await readFile(`${casesFolder}/starting-points.yaml`, 'utf8'), {
  merge: true,
});

/** The raw object of a case, as an officer would have typed it. */
export function objectOf({ start, change = {}, unknown = [] }: DecisionCase['given']): Changes {
  const point = startingPoints[start];
  if (point === undefined) throw new Error(`no starting point ${start}; there are ${Object.keys(startingPoints)}`);
  return unknown.reduce((object, path) => without(object, path.split('.')), merged(point, change));
}

/** One line of JSON a case: what a bundle carries to be tried with before it is used. */
export async function caseInputs(): Promise<string> {
  const files = await caseFiles();
  return files.flatMap(({ cases }) => cases.map(({ given }) => `${JSON.stringify(objectOf(given))}\n`)).join('');
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
