import { type CaseFile, readOfficerCases } from '../../services/compliance/src/pack-build/officer-cases.ts';
import { policiesFolder } from './policy-sources.ts';

const cases = await readOfficerCases(policiesFolder);

/** The officers' cases of this repository. */
export async function caseFiles(): Promise<readonly CaseFile[]> {
  return cases.files;
}

/** The raw object of a case, as an officer would have typed it. */
export const objectOf = cases.objectOf;
