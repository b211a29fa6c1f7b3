// Original file: salesmesh/compliance/v1/standing_service.proto

import type { TeamMeasureInput as _salesmesh_compliance_v1_TeamMeasureInput, TeamMeasure as _salesmesh_compliance_v1_TeamMeasure } from '../../../salesmesh/compliance/v1/TeamMeasure.ts';
import type { TeamDayInput as _salesmesh_compliance_v1_TeamDayInput, TeamDay as _salesmesh_compliance_v1_TeamDay } from '../../../salesmesh/compliance/v1/TeamDay.ts';
import type { TeamDriverInput as _salesmesh_compliance_v1_TeamDriverInput, TeamDriver as _salesmesh_compliance_v1_TeamDriver } from '../../../salesmesh/compliance/v1/TeamDriver.ts';
import type { TeamFreezeInput as _salesmesh_compliance_v1_TeamFreezeInput, TeamFreeze as _salesmesh_compliance_v1_TeamFreeze } from '../../../salesmesh/compliance/v1/TeamFreeze.ts';
import type { TeamTrainingInput as _salesmesh_compliance_v1_TeamTrainingInput, TeamTraining as _salesmesh_compliance_v1_TeamTraining } from '../../../salesmesh/compliance/v1/TeamTraining.ts';

export interface TeamBoardInput {
  team?: (string) | undefined;
  /**
   * Mean of both measures; unset while one of them is not known.
   */
  score?: (number | string) | undefined;
  /**
   * ces and compliance_rate, always both.
   */
  measures?: (_salesmesh_compliance_v1_TeamMeasureInput)[] | undefined;
  /**
   * The days of the window that hold something, oldest first.
   */
  days?: (_salesmesh_compliance_v1_TeamDayInput)[] | undefined;
  /**
   * Most weighty first, per measure.
   */
  drivers?: (_salesmesh_compliance_v1_TeamDriverInput)[] | undefined;
  is_frozen?: (boolean) | undefined;
  /**
   * Newest first.
   */
  freezes?: (_salesmesh_compliance_v1_TeamFreezeInput)[] | undefined;
  trainings?: (_salesmesh_compliance_v1_TeamTrainingInput)[] | undefined;
}

export interface TeamBoard {
  team: (string);
  /**
   * Mean of both measures; unset while one of them is not known.
   */
  score?: (number) | undefined;
  /**
   * ces and compliance_rate, always both.
   */
  measures: (_salesmesh_compliance_v1_TeamMeasure)[];
  /**
   * The days of the window that hold something, oldest first.
   */
  days: (_salesmesh_compliance_v1_TeamDay)[];
  /**
   * Most weighty first, per measure.
   */
  drivers: (_salesmesh_compliance_v1_TeamDriver)[];
  is_frozen: (boolean);
  /**
   * Newest first.
   */
  freezes: (_salesmesh_compliance_v1_TeamFreeze)[];
  trainings: (_salesmesh_compliance_v1_TeamTraining)[];
}
