import { dirname, normalize } from 'node:path';
import { isWrittenCode, readRepositoryFile, report, repositoryFiles } from './source-files.ts';

type Import = { from: string; to: string };

const isTest = (path: string) => /\.(?:test|journey)\.ts$|\/(test|bench)\//.test(path);
const handlerTypes = /\b(?:Unary|ServerStream|ClientStream|Bidi|Timer)Handler\b|\bReceivedEvent\b/;

const code = repositoryFiles().filter((path) => isWrittenCode(path) && path.endsWith('.ts'));

const handlers = new Set(code.filter((path) => isProduct(path) && handlerTypes.test(readRepositoryFile(path))));
/** A slice is a folder of a service with a handler of something that enters; a folder without one is shared by slices. */
const slices = new Set([...handlers].map((path) => dirname(path)));
/** A noun may have its few handlers beside it; the port of its storage shows that others use the noun. */
const nouns = new Set(code.filter((path) => path.endsWith('-store.ts')).map((path) => dirname(path)));
/** Folders that put a process together import what they start. */
const roots = new Set(code.filter((path) => path.endsWith('/main.ts')).map((path) => dirname(path)));

function isProduct(path: string): boolean {
  return /^services\/(?!chassis\/)[^/]+\/src\/[^/]+\//.test(path) && !isTest(path);
}

function importsOf(path: string): Import[] {
  const specifiers = [...readRepositoryFile(path).matchAll(/^(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'/gms)];
  return specifiers.map(([, specifier = '']) => ({
    from: path,
    to: specifier.startsWith('.') ? normalize(`${dirname(path)}/${specifier}`) : specifier,
  }));
}

const serviceOf = (path: string) => /^services\/([^/]+)\//.exec(path)?.[1];

/** One rule a line: what it forbids, and the sentence that says what to do instead. */
const rules: { forbids: (edge: Import) => boolean; cure: string }[] = [
  {
    forbids: ({ from, to }) => !isTest(from) && isTest(to),
    cure: 'product code may not import test code; move what both need into src',
  },
  {
    forbids: ({ from, to }) => {
      const [a, b] = [serviceOf(from), serviceOf(to)];
      return a !== undefined && b !== undefined && a !== b && !isTest(from);
    },
    cure: 'a service never imports another; ask it by RPC or listen to its events',
  },
  {
    forbids: ({ from, to }) => {
      const [a, b] = [dirname(from), dirname(to)];
      return isProduct(from) && a !== b && !roots.has(a) && (nouns.has(b) ? handlers.has(to) : slices.has(b));
    },
    cure: 'nothing may import a slice but what starts it; move what both need into a folder without handlers',
  },
  {
    forbids: ({ from, to }) =>
      from.startsWith('services/compliance/src/egress/') &&
      !isTest(from) &&
      /^services\/compliance\/src\/(?!egress\/|content\/(content-hash|screen-content)\.ts$|ledger\/(?!ledger-store|audit-ledger))/.test(
        to,
      ),
    cure: 'egress decides nothing; it may use the content hash and what verifies a ledger',
  },
  {
    forbids: ({ from, to }) =>
      to === 'mongoose' &&
      !isTest(from) &&
      !/-mongo\.ts$|^services\/chassis\/src\/(store|timers)\/|^infra\//.test(from),
    cure: 'only a *-mongo.ts adapter knows the database driver',
  },
  {
    forbids: ({ from, to }) =>
      to.startsWith('@nats-io/') && !isTest(from) && !/^services\/chassis\/src\/bus\/|^infra\//.test(from),
    cure: 'only the chassis module for the bus knows the NATS client',
  },
];

const findings = code
  .flatMap(importsOf)
  .flatMap((edge) =>
    rules.filter((rule) => rule.forbids(edge)).map((rule) => `${edge.from} imports ${edge.to}: ${rule.cure}`),
  );

// A rule over an empty set of slices would forbid nothing.
if (slices.size === 0) findings.push('no slice was found: what a handler looks like has changed, mend this check');

report('imports', findings);
