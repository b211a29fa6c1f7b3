import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ListActivitiesRequest,
  ListActivitiesResponseInput,
  ListTeamsRequest,
  ListTeamsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { SettingsDeps } from './put-settings.ts';
import { activityView, teamView } from './settings-view.ts';

export function listActivities({
  settings,
}: SettingsDeps): UnaryHandler<ListActivitiesRequest, ListActivitiesResponseInput> {
  return async () => ({ activities: (await settings.read()).activities.map(activityView) });
}

export function listTeams({ settings }: SettingsDeps): UnaryHandler<ListTeamsRequest, ListTeamsResponseInput> {
  return async () => ({ teams: (await settings.read()).teams.map(teamView) });
}
