import { boundedTool, type Tool } from '../../services/compliance/src/pack-build/tool.ts';
import { projectFolder } from '../local/project-folders.ts';

/** Where the rules stand; paths inside are given relative to it. */
export const policiesFolder = `${projectFolder}/policies`;

/** A pinned program under the limits that it has in the service too. */
export function policyTool(program: string): Tool {
  return boundedTool(program, { timeoutMs: 120_000, memoryMiB: 1_024 });
}
