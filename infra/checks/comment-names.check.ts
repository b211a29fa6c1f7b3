import { isWrittenCode, readRepositoryFile, report, repositoryFiles } from './source-files.ts';

const files = repositoryFiles();
const code = files.filter(isWrittenCode);
const texts = new Map(code.map((path) => [path, readRepositoryFile(path)]));

/** Every word that stands outside comments anywhere in the repository, and every file and folder name. */
const known = new Set<string>(
  files.flatMap((path) => path.split('/').flatMap((part) => [part, part.replace(/\.[a-z]+$/, '')])),
);
for (const path of files.filter(
  (path) => /\.(json|ya?ml|md|csv|mod)$|Makefile$/.test(path) && !path.endsWith('package-lock.json'),
)) {
  for (const word of readRepositoryFile(path).match(/[\w$-]+/g) ?? []) known.add(word);
}
for (const text of texts.values()) {
  for (const word of withoutComments(text).match(/[\w$-]+|\w+/g) ?? []) {
    known.add(word);
    for (const part of word.split('-')) known.add(part);
  }
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|\s)(\/\/|#).*$/gm, ' ');
}

function commentsOf(text: string): string {
  return [...text.matchAll(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$/gm)].map(([comment]) => comment).join('\n');
}

/** A quoted expression names things when it is one identifier, path or call; sentences and samples of text are not names. */
function namesIn(quoted: string): string[] {
  return /^[\w$./@<>()[\]{}:*,-]+$/.test(quoted) && !/[<>{}*:]/.test(quoted)
    ? (quoted.match(/[A-Za-z_$][\w$-]*/g) ?? [])
    : [];
}

const findings: string[] = [];
for (const [path, text] of texts) {
  for (const [, quoted = ''] of commentsOf(text).matchAll(/`([^`\n]+)`/g)) {
    const missing = namesIn(quoted).filter((name) => !known.has(name));
    if (missing.length > 0)
      findings.push(`${path}: the comment names \`${quoted}\`, but ${missing.join(', ')} is nowhere in the repository`);
  }
}

report('comment-names', findings);
