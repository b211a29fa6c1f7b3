import { dirname, normalize } from 'node:path';
import { isWrittenCode, readRepositoryFile, report, repositoryFiles } from './source-files.ts';

type Import = { from: string; to: string };

const code = repositoryFiles().filter((path) => isWrittenCode(path) && path.endsWith('.ts'));

/** An aggregate is a folder of a service that holds the port of its storage; every other folder is a slice. */
const aggregates = new Set(code.filter((path) => /-store(-mongo)?\.ts$/.test(path)).map((path) => dirname(path)));

function importsOf(path: string): Import[] {
  const specifiers = [...readRepositoryFile(path).matchAll(/^(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'/gms)];
  return specifiers.map(([, specifier = '']) => ({
    from: path,
    to: specifier.startsWith('.') ? normalize(`${dirname(path)}/${specifier}`) : specifier,
  }));
}

const isTest = (path: string) => /\.test\.ts$|\/(test|bench)\//.test(path);
const serviceOf = (path: string) => /^services\/([^/]+)\//.exec(path)?.[1];
const sliceOf = (path: string) => /^services\/[^/]+\/src\/[^/]+(?=\/)/.exec(path)?.[0];

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
      const [a, b] = [sliceOf(from), sliceOf(to)];
      if (a === undefined || b === undefined || a === b || isTest(from) || serviceOf(from) === 'chassis') return false;
      return aggregates.has(a) && !aggregates.has(b) && isCapability(b);
    },
    cure: 'an aggregate may not import a slice; the slice imports the aggregate',
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

/** Folders that hold no handler (start-up, pure rules shared by handlers) may be imported by every slice. */
function isCapability(folder: string): boolean {
  return code.some(
    (path) =>
      dirname(path) === folder &&
      /\/(?:[a-z]+-)+[a-z]+\.ts$/.test(path) &&
      /\bHandler\b/.test(readRepositoryFile(path)),
  );
}

const findings = code
  .flatMap(importsOf)
  .flatMap((edge) =>
    rules.filter((rule) => rule.forbids(edge)).map((rule) => `${edge.from} imports ${edge.to}: ${rule.cure}`),
  );

report('imports', findings);
