import { isWrittenCode, readRepositoryFile, report, repositoryFiles, repositoryRoot } from './source-files.ts';

type Catalogue = { entries: Readonly<Record<string, unknown>> };

const code = repositoryFiles().filter(isWrittenCode);

/** Every catalogue of the product, as the services themselves load it. */
async function catalogues(): Promise<{ path: string; codes: string[] }[]> {
  const paths = code.filter((path) => path.endsWith('errors.ts') && /\bcatalogue\('/.test(readRepositoryFile(path)));
  const loaded = paths.map(async (path) => {
    const exported: Record<string, unknown> = await import(`${repositoryRoot}/${path}`);
    return {
      path,
      codes: Object.values(exported)
        .filter(isCatalogue)
        .flatMap(({ entries }) => Object.keys(entries)),
    };
  });
  return Promise.all(loaded);
}

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && 'entries' in value;
}

const findings: string[] = [];
const owners = new Map<string, string>();
for (const { path, codes } of await catalogues()) {
  for (const known of codes) {
    const other = owners.get(known);
    if (other !== undefined) findings.push(`${known} stands in ${other} and in ${path}; keep one`);
    owners.set(known, path);
  }
}
if (owners.size === 0) findings.push('no catalogue of errors was found, so nothing was checked');

/** Contracts tell callers which codes to expect: a code that nobody raises sends them the wrong way. */
const told = /\b(?:leads|compliance|egress|gateway|chassis|tasks|knowledge|forecasting)\.[a-z]+(?:_[a-z]+)+\b/g;
for (const path of code.filter((file) => file.startsWith('proto/salesmesh/'))) {
  for (const [name] of readRepositoryFile(path).matchAll(told)) {
    if (!owners.has(name)) findings.push(`${path} tells of ${name}, which is in no catalogue`);
  }
}

report('error-codes', findings);
