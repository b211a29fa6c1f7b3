import { boundedTool, type Tool } from '../../pack-build/tool.ts';

/** The programs that judge a draft, as they are pinned. */
export type RuleTools = { readonly opa: Tool; readonly regal: Tool; opaVersion(): Promise<string> };

const limits = { timeoutMs: 120_000, memoryMiB: 512 };

export function ruleTools({ opa, regal }: { opa: string; regal: string }): RuleTools {
  const opaTool = boundedTool(opa, limits);
  let version: Promise<string> | undefined;
  const ask = async () => {
    const { stdout } = await opaTool(['version'], '/');
    return /^Version: (\S+)$/m.exec(stdout)?.[1] ?? 'unknown';
  };
  return {
    opa: opaTool,
    regal: boundedTool(regal, limits),
    opaVersion: () => {
      version ??= ask().catch((error: unknown) => {
        version = undefined;
        throw error;
      });
      return version;
    },
  };
}
