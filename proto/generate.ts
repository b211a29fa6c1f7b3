/**
 * Writes `gen/`: the TypeScript types of every message, one module per package and a client and handler type per
 * service. `node proto/generate.ts` writes, `--check` only compares and exits 1 naming the stale files.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadSync, type PackageDefinition, type ServiceDefinition } from '@grpc/proto-loader';
import { loaderOptions, protoRoot } from './load.ts';

export type Generation = { root: string; files: readonly string[]; outDir: string };

/** Generates into `outDir`, which must not exist or be empty. */
export function generate({ root, files, outDir }: Generation): void {
  const tool = join(dirname(createRequire(import.meta.url).resolve('@grpc/proto-loader/package.json')), 'build/bin');
  const flags = ['--keepCase', '--longs=Number', '--enums=String', '--defaults', '--arrays', '--includeComments'];
  const naming = ['--importFileExtension=.ts', '--inputTemplate=%sInput', '--outputTemplate=%s'];
  const script = join(tool, 'proto-loader-gen-types.js');
  execFileSync(process.execPath, [script, ...flags, ...naming, '-I', '.', '-O', outDir, ...files], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const file of globSync('**/*.ts', { cwd: outDir })) {
    const path = join(outDir, file);
    const text = readFileSync(path, 'utf8');
    // The tool's service files describe the callback API of grpc-js, which nobody here calls.
    if (text.includes("import type { MethodDefinition } from '@grpc/proto-loader'")) rmSync(path);
    else writeFileSync(path, tidyMessage(text));
  }
  const definition = loadSync([...files], { ...loaderOptions, includeDirs: [root] });
  for (const [packageName, members] of byPackage(definition)) {
    writeFileSync(join(outDir, `${packageName.replaceAll('.', '/')}.ts`), packageModule(packageName, members));
  }
}

/** Optional fields may be given as undefined, and the second key of each optional field, which we do not load, goes. */
function tidyMessage(text: string): string {
  return text
    .replaceAll(/^ {2}'_\w+'\??: .*\n/gm, '')
    .replaceAll(/^ {2}'(\w+)'\?: (.*);$/gm, '  $1?: $2 | undefined;')
    .replaceAll(/^ {2}'(\w+)': /gm, '  $1: ')
    .replaceAll('(number | string | Long)', '(number)')
    .replaceAll(/^import type \{ Long \} from '@grpc\/proto-loader';\n/gm, '');
}

type Members = { services: Map<string, ServiceDefinition>; messages: string[]; enums: string[] };

function byPackage(definition: PackageDefinition): Map<string, Members> {
  const packages = new Map<string, Members>();
  for (const [fullName, entry] of Object.entries(definition).sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Nested types sit below their message, whose name starts with a capital; packages are lower case.
    const packageName = fullName.slice(0, fullName.search(/\.[A-Z]/));
    const name = fullName.slice(packageName.length + 1);
    if (packageName.startsWith('google.') || name.includes('.')) continue;
    const members: Members = packages.get(packageName) ?? { services: new Map(), messages: [], enums: [] };
    packages.set(packageName, members);
    const format: unknown = entry.format;
    if (typeof format !== 'string') members.services.set(name, entry as ServiceDefinition);
    else if (format.includes('Enum')) members.enums.push(name);
    else members.messages.push(name);
  }
  return packages;
}

function packageModule(packageName: string, members: Members): string {
  const last = packageName.split('.').at(-1);
  const lines: string[] = [];
  if (members.services.size > 0) {
    lines.push(
      "import type { BidiCall, ClientStreamCall, ServerStreamCall, UnaryCall } from '@salesmesh/proto/calls';",
    );
  }
  for (const name of members.messages) {
    if (members.services.size > 0) lines.push(`import type { ${name}, ${name}Input } from './${last}/${name}.ts';`);
    lines.push(`export type { ${name}, ${name}Input } from './${last}/${name}.ts';`);
  }
  for (const name of members.enums) {
    lines.push(`export { ${name}, type ${name}Input } from './${last}/${name}.ts';`);
  }
  for (const [name, service] of members.services)
    lines.push('', ...serviceTypes(`${packageName}.${name}`, name, service));
  return `${lines.join('\n')}\n`;
}

function serviceTypes(fullName: string, name: string, service: ServiceDefinition): string[] {
  const client: string[] = [];
  const methods: string[] = [];
  for (const [method, { requestStream, responseStream, requestType, responseType, originalName }] of Object.entries(
    service,
  )) {
    const kind = requestStream ? (responseStream ? 'bidi' : 'clientStream') : responseStream ? 'serverStream' : 'unary';
    const call = {
      bidi: 'BidiCall',
      clientStream: 'ClientStreamCall',
      serverStream: 'ServerStreamCall',
      unary: 'UnaryCall',
    }[kind];
    const request = typeName(requestType);
    const response = typeName(responseType);
    client.push(`  ${originalName ?? method}: ${call}<${request}Input, ${response}>;`);
    methods.push(`  '/${fullName}/${method}': { kind: '${kind}'; request: ${request}; response: ${response}Input };`);
  }
  return [
    `export interface ${name}Client extends AsyncDisposable {`,
    ...client,
    '}',
    `export interface ${name}Methods {`,
    ...methods,
    '}',
  ];
}

function typeName(message: { type: object }): string {
  return (message.type as { name: string }).name;
}

function staleFiles(fresh: string, committed: string): string[] {
  const names = new Set([...globSync('**/*.ts', { cwd: fresh }), ...globSync('**/*.ts', { cwd: committed })]);
  return [...names].filter((name) => read(join(fresh, name)) !== read(join(committed, name))).sort();
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const committed = join(protoRoot, 'gen');
  const fresh = mkdtempSync(join(tmpdir(), 'proto-gen-'));
  generate({ root: protoRoot, files: globSync('salesmesh/**/*.proto', { cwd: protoRoot }).sort(), outDir: fresh });
  const stale = staleFiles(fresh, committed);
  if (values.check) {
    if (stale.length > 0) {
      console.error(`proto/gen is stale; run node proto/generate.ts and commit:\n  ${stale.join('\n  ')}`);
      process.exitCode = 1;
    }
  } else {
    rmSync(committed, { recursive: true, force: true });
    cpSync(fresh, committed, { recursive: true });
    console.log(`proto/gen: ${stale.length} files changed`);
  }
  rmSync(fresh, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
