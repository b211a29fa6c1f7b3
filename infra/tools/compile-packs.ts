import { createHash } from 'node:crypto';
import { buildPacks, planPacks, testLines } from '../../services/compliance/src/pack-build/build-packs.ts';
import { readOfficerCases } from '../../services/compliance/src/pack-build/officer-cases.ts';
import { toolsFolder } from '../local/project-folders.ts';
import { type Report, toolProgram } from './build-program.ts';
import { accessRevision, compileAccess } from './compile-access.ts';
import { policiesFolder, policyTool } from './policy-sources.ts';
import { isPresent, pinnedProgram } from './program.ts';
import { publishFolder } from './publish-folder.ts';

/**
 * Folder with the law packs as `buildPacks` leaves them and, in a folder of their own, the access rules, compiled from the
 * sources as they are. Reused while nothing changes. Throws with what `opa` says when a pack does not compile.
 */
export async function compiledPacks(report: Report): Promise<string> {
  const { version } = await pinnedProgram('opa');
  const [plan, cases, access] = await Promise.all([
    planPacks(policiesFolder, version),
    readOfficerCases(policiesFolder).then(testLines),
    accessRevision(version),
  ]);
  const made = createHash('sha256').update(plan.revision).update(access).update(cases).digest('hex');
  const folder = `${toolsFolder}/bundles/${made.slice(0, 16)}`;
  if (await isPresent(`${folder}/manifest.json`)) return folder;
  const program = await toolProgram('opa', report);
  report(`compiling ${plan.packs.length} packs`);
  const partial = `${folder}.${process.pid}.partial`;
  // The manifest of the packs is written last: a folder that has one is whole.
  await compileAccess(program, `${partial}/access`, access);
  await buildPacks(plan, { opa: policyTool(program), folder: partial });
  await publishFolder(partial, folder);
  return folder;
}
