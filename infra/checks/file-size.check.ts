import { isWrittenCode, readRepositoryFile, report, repositoryFiles } from './source-files.ts';

/** Above this a file holds more than one idea; split it by idea. */
const maxLines = 400;

const findings = repositoryFiles()
  .filter(isWrittenCode)
  .map((path) => ({ path, lines: readRepositoryFile(path).split('\n').length }))
  .filter(({ lines }) => lines > maxLines)
  .map(({ path, lines }) => `${path} has ${lines} lines, the limit is ${maxLines}: split it by idea`);

report('file-size', findings);
