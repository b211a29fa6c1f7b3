import { readRepositoryFile, report, repositoryFiles } from './source-files.ts';

const files = repositoryFiles();
const findings: string[] = [];

const manifests = files.filter((path) => /(^|\/)package\.json$/.test(path));
const reasons = readRepositoryFile('infra/DEPENDENCIES.md');
for (const path of manifests) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readRepositoryFile(path)) as Record<
    string,
    Record<string, string>
  >;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    if (!/^\d+\.\d+\.\d+/.test(version)) findings.push(`${path}: ${name} is "${version}"; pin one exact version`);
    if (!name.startsWith('@salesmesh/') && !reasons.includes(`\`${name}\``)) {
      findings.push(`${path}: ${name} has no reason in infra/DEPENDENCIES.md; add a row with \`${name}\``);
    }
  }
}

if (/"resolved": "https?:/.test(readRepositoryFile('package-lock.json'))) {
  findings.push(
    'package-lock.json records download addresses; write it anew with omit-lockfile-registry-resolved=true',
  );
}

/** Absolute home or work folders betray the machine a file was written on and break everywhere else. */
const machinePath = /(^|[\s"'`(=])\/(root|home|work|Users)\/[a-z]/m;
for (const path of files.filter((path) => /\.(ts|md|json|ya?ml|sh|rego|proto)$|Makefile$/.test(path))) {
  if (machinePath.test(readRepositoryFile(path)))
    findings.push(`${path} names a folder of one machine; use a path relative to the repository`);
}

report('repository', findings);
