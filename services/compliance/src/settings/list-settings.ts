import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetPricePolicyRequest,
  GetPricePolicyResponseInput,
  ListActivitiesRequest,
  ListActivitiesResponseInput,
  ListTeamsRequest,
  ListTeamsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { SettingsDeps } from './put-settings.ts';
import { activityView, pricePolicyView, teamView } from './settings-view.ts';

export function listActivities({
  settings,
}: SettingsDeps): UnaryHandler<ListActivitiesRequest, ListActivitiesResponseInput> {
  return async () => ({ activities: (await settings.read()).activities.map(activityView) });
}

export function listTeams({ settings }: SettingsDeps): UnaryHandler<ListTeamsRequest, ListTeamsResponseInput> {
  return async () => ({ teams: (await settings.read()).teams.map(teamView) });
}

export function getPricePolicy({
  settings,
}: SettingsDeps): UnaryHandler<GetPricePolicyRequest, GetPricePolicyResponseInput> {
  return async () => {
    const { pricePolicy } = await settings.read();
    return pricePolicy === undefined ? {} : { policy: pricePolicyView(pricePolicy) };
  };
}
