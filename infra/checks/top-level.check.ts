import { report, repositoryFiles } from './source-files.ts';

const folders = new Set(['services', 'proto', 'gateway', 'policies', 'charts', 'infra', 'loadtests']);
const files =
  /^(Makefile|package\.json|package-lock\.json|README\.md|LICENSE|NOTICE|tsconfig.*\.json|biome\.jsonc?|buf.*\.yaml)$/;

const entries = new Set(repositoryFiles().map((path) => path.split('/')[0] ?? path));
const findings = [...entries]
  .filter((entry) => !folders.has(entry) && !entry.startsWith('.') && !files.test(entry))
  .map((entry) => `${entry} does not belong at the top level; move it into one of ${[...folders].join(', ')}`);

report('top-level', findings);
