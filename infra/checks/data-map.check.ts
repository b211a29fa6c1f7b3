import { holdingName } from '../../services/compliance/src/data-map/data-map.ts';
import { readDataMap } from '../../services/compliance/src/data-map/read-data-map.ts';
import { readRepositoryFile, report, repositoryFiles } from './source-files.ts';

/** A collection as the code declares it. `fields` is absent where the code gives no schema, as for files. */
type Declared = { readonly path: string; readonly fields?: readonly string[]; readonly tagged: readonly string[] };

/** Collections of chassis, which every service may have. */
const SHARED = new Set(['timers', 'data_tasks_counted']);

const isProduct = (path: string) => /^services\/[^/]+\/src\/.*\.ts$/.test(path) && !path.endsWith('.test.ts');
const code = repositoryFiles().filter((path) => isProduct(path) && !path.startsWith('services/chassis/'));
const textOf = new Map(code.map((path) => [path, readRepositoryFile(path)]));

function serviceOf(path: string): string {
  if (path.startsWith('services/compliance/src/egress/')) return 'egress';
  return path.split('/')[1] ?? '';
}

/** From the brace at `from` to the one that closes it. */
function braced(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(from, at + 1);
  }
  return text.slice(from);
}

/** The schema that stands at a place, or the constant that is named there. */
function definitionAt(text: string, at: number): string {
  const [, name] = /^(\w+)/.exec(text.slice(at)) ?? [];
  const from = name === undefined ? at : text.search(new RegExp(`const ${name} = \\{`));
  return braced(text, text.indexOf('{', Math.max(from, 0)));
}

const modelCall = /\.model<[^(]*?>\(\s*'([a-z_]+)',?\s*/g;
const otherCall = /\b(?:namedStore(?:<[^(]*?>)?|fileStore|tenantLease)\(store, '([a-z_]+)'/g;
const taggedInline = /(\w+): \{[^{}]*(?:\{\}|\[[^\]]*\])?[^{}]*personal: true/g;

/** Constants of a file that stand for a tagged type, such as `personal`. */
function taggedNames(text: string): string[] {
  return [...text.matchAll(/const (\w+) = \{[^{}]*personal: true/g)].map(([, name = '']) => name);
}

function declared(): Map<string, Declared> {
  const found = new Map<string, Declared>();
  for (const [path, text] of textOf) {
    for (const call of text.matchAll(modelCall)) {
      const definition = definitionAt(text, call.index + call[0].length);
      const named = taggedNames(text).flatMap((name) => [
        ...definition.matchAll(new RegExp(`(\\w+): ${name}\\b`, 'g')),
      ]);
      const tagged = [...definition.matchAll(taggedInline), ...named].map(([, field = '']) => field);
      const fields = [...definition.matchAll(/(\w+)(?=:)/g)].map(([, field = '']) => field);
      found.set(`${serviceOf(path)}.${call[1]}`, { path, fields, tagged });
    }
    for (const [, name] of text.matchAll(otherCall)) found.set(`${serviceOf(path)}.${name}`, { path, tagged: [] });
  }
  return found;
}

/** Files that declare holdings, by the holding's name. */
function holdings(): Map<string, string> {
  const files = [...textOf].filter(([path]) => /\/data-rights\/|-holding(-mongo)?\.ts$/.test(path));
  return new Map(
    files.flatMap(([, text]) =>
      [...text.matchAll(/\bname: '([a-z-]+\.[a-z_]+)'/g)].map(([, name = '']) => [name, text]),
    ),
  );
}

const findings: string[] = [];
const collections = declared();
const held = holdings();
const mapped = new Set<string>();
const map = readDataMap();

for (const entry of map.systems) {
  const { fides_key: service, without_personal_data: empty } = entry.dataset;
  for (const name of Object.keys(empty)) mapped.add(`${service}.${name}`);
  for (const collection of entry.dataset.collections) {
    const name = holdingName(entry, collection);
    mapped.add(name);
    const schema = collections.get(name);
    const text = held.get(name);
    if (text === undefined) findings.push(`${name} is in the data map, but no service declares it as a holding`);
    else if ('days' in collection.retention && !text.includes('expiry:')) {
      findings.push(`${name} expires by the data map, but its holding has no expiry`);
    }
    for (const { name: field } of collection.fields) {
      if (schema?.fields?.includes(field) === false)
        findings.push(`${name}.${field} is in the data map, not in a schema`);
      else if (schema?.tagged.includes(field) === false) {
        findings.push(`${name}.${field} is in the data map, but its schema does not say \`personal: true\``);
      }
    }
    for (const field of schema?.tagged ?? []) {
      if (!collection.fields.some((known) => known.name === field)) {
        findings.push(`${name}.${field} is tagged personal in ${schema?.path}, but not in the data map`);
      }
    }
  }
}
for (const [name, { path, tagged }] of collections) {
  const isShared = SHARED.has(name.split('.')[1] ?? '');
  if (!mapped.has(name) && !isShared)
    findings.push(`${name} of ${path} is not in policies/data-map: say what it holds`);
  const system = map.systems.find(({ dataset }) => name.startsWith(`${dataset.fides_key}.`));
  const isEmpty = system !== undefined && (name.split('.')[1] ?? '') in system.dataset.without_personal_data;
  if (isEmpty && tagged.length > 0 && name !== 'compliance.data_parts') {
    findings.push(`${name} has fields tagged personal (${tagged.join(', ')}), but the data map says it holds none`);
  }
}
for (const name of mapped) {
  const isShared = SHARED.has(name.split('.')[1] ?? '');
  if (!collections.has(name) && !isShared) findings.push(`${name} is in the data map, but in no service's schemas`);
}
for (const name of held.keys()) {
  if (!mapped.has(name)) findings.push(`${name} is declared as a holding, but not in the data map`);
}
// A map of nothing would agree with anything.
if (collections.size === 0 || held.size === 0) findings.push('no collection or holding was found: mend this check');

report('data-map', findings);
