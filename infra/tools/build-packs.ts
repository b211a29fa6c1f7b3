// Compiles the law packs if they changed and prints the folder that holds them: node infra/tools/build-packs.ts
import { compiledPacks } from './compile-packs.ts';

try {
  process.stdout.write(`${await compiledPacks((line) => process.stderr.write(`${line}\n`))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
