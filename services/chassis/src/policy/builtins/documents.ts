import { get, isObject } from '../values/access-value.ts';
import { addMember, setOf, sortedEntries, sortedMembers } from '../values/compare-values.ts';
import { parseJson, stringifyJson } from '../values/rego-json.ts';
import { RegoSet } from '../values/rego-set.ts';
import type { Value } from '../values/value.ts';
import { objectOf } from './objects.ts';
import { type BuiltinTable, listOf, ofObject, ofTexts } from './operands.ts';

/** JSON texts, and paths through documents. */
export const documents: BuiltinTable = {
  'json.marshal': (value) => (value === undefined ? undefined : marshal(value)),
  'json.unmarshal': ofTexts((text) => parsed(text)),
  'json.is_valid': (text) => typeof text === 'string' && parsed(text) !== undefined,
  'json.filter': ofObject((object, paths) => {
    const tree = pathTree(paths);
    return tree === undefined ? undefined : filtered(object, tree);
  }),
  'json.remove': ofObject((object, paths) => {
    const tree = pathTree(paths);
    return tree === undefined ? undefined : removed(object, tree);
  }),
  walk: (document) => (document === undefined ? undefined : walked(document, [], [])),
  'graph.reachable': ofObject((graph, start) => {
    const queue = [...(listOf(start) ?? [])];
    if (listOf(start) === undefined) return undefined;
    const reached = setOf([]);
    for (const node of queue) {
      const edges = get(graph, node);
      if (edges === undefined || isKnown(reached, node)) continue;
      addMember(reached, node);
      queue.push(...(listOf(edges) ?? []));
    }
    return reached;
  }),
};

function isKnown(set: RegoSet, node: Value): boolean {
  return get(set, node) !== undefined;
}

function parsed(text: string): Value | undefined {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** As Go writes it: keys in order, and the characters that mean something in HTML escaped. */
function marshal(value: Value): string {
  return stringifyJson(inKeyOrder(value)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function inKeyOrder(value: Value): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map(inKeyOrder);
  if (value instanceof RegoSet) return sortedMembers(value).map(inKeyOrder);
  if (!isObject(value)) return value;
  return objectOf(sortedEntries(value).map(([key, held]) => [key, inKeyOrder(held)]));
}

/** Paths to one tree of keys; null is a path's end. */
type PathTree = { [key: string]: PathTree | null };

function pathTree(paths: Value | undefined): PathTree | undefined {
  const list = listOf(paths);
  const steps = list?.map(stepsOf);
  if (!steps?.every((path) => path !== undefined)) return undefined;
  const tree: PathTree = Object.create(null);
  for (const path of steps) plant(tree, path);
  return tree;
}

/** A path is a JSON pointer, whose first slash may be absent, or a list of keys. */
function stepsOf(path: Value): readonly string[] | undefined {
  if (typeof path === 'string') {
    if (path === '') return [];
    const steps = path.replace(/^\/+/, '').split('/');
    return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  if (!Array.isArray(path)) return undefined;
  return (path as Value[]).map((step) => (typeof step === 'string' ? step : String(step)));
}

function plant(tree: PathTree, [first, ...rest]: readonly string[]): void {
  if (first === undefined || tree[first] === null) return;
  if (rest.length === 0) {
    tree[first] = null;
    return;
  }
  const branch = tree[first] ?? (Object.create(null) as PathTree);
  tree[first] = branch;
  plant(branch, rest);
}

function filtered(value: Value, tree: PathTree): Value {
  if (Array.isArray(value)) {
    return (value as readonly Value[]).flatMap((member, index) => {
      const branch = tree[String(index)];
      return branch === undefined ? [] : [branch === null ? member : filtered(member, branch)];
    });
  }
  if (value instanceof RegoSet) {
    return setOf(sortedMembers(value).filter((member) => typeof member === 'string' && member in tree));
  }
  if (!isObject(value)) return value;
  const kept = sortedEntries(value).flatMap(([key, held]): [Value, Value][] => {
    const branch = typeof key === 'string' ? tree[key] : undefined;
    return branch === undefined ? [] : [[key, branch === null ? held : filtered(held, branch)]];
  });
  return objectOf(kept);
}

function removed(value: Value, tree: PathTree): Value {
  if (Array.isArray(value)) {
    return (value as readonly Value[]).flatMap((member, index) => leftOf(member, tree[String(index)]));
  }
  if (value instanceof RegoSet) {
    return setOf(
      sortedMembers(value).flatMap((member) => leftOf(member, typeof member === 'string' ? tree[member] : undefined)),
    );
  }
  if (!isObject(value)) return value;
  const kept = sortedEntries(value).flatMap(([key, held]): [Value, Value][] =>
    leftOf(held, typeof key === 'string' ? tree[key] : undefined).map((left) => [key, left]),
  );
  return objectOf(kept);
}

function leftOf(value: Value, branch: PathTree | null | undefined): Value[] {
  if (branch === null) return [];
  return [branch === undefined ? value : removed(value, branch)];
}

/** Every value inside a document with the path to it, the document itself first. */
function walked(value: Value, path: readonly Value[], found: Value[]): Value[] {
  found.push([path, value]);
  if (Array.isArray(value)) {
    for (const [index, member] of (value as readonly Value[]).entries()) walked(member, [...path, index], found);
  } else if (value instanceof RegoSet) {
    for (const member of sortedMembers(value)) walked(member, [...path, member], found);
  } else if (isObject(value)) {
    for (const [key, held] of sortedEntries(value)) walked(held, [...path, key], found);
  }
  return found;
}
