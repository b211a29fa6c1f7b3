import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  PutActivityRequest,
  PutActivityResponseInput,
  PutPricePolicyRequest,
  PutPricePolicyResponseInput,
  PutSecretTermsRequest,
  PutSecretTermsResponseInput,
  PutTeamRequest,
  PutTeamResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { requireFields } from '../required-fields.ts';
import { putVersioned, type SettingsStore } from './settings-store.ts';
import { activityView, pricePolicyView, readActivity, readPricePolicy, readTeam, teamView } from './settings-view.ts';

export type SettingsDeps = { settings: SettingsStore };

export function putActivity({ settings }: SettingsDeps): UnaryHandler<PutActivityRequest, PutActivityResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id']);
    const activity = readActivity(request.activity);
    const { activities } = await settings.change(request.request_id, (before) => ({
      ...before,
      activities: putVersioned(before.activities, activity, ({ purpose }) => purpose),
    }));
    const stored = activities.find(({ value }) => value.purpose === activity.purpose);
    return stored === undefined ? {} : { activity: activityView(stored) };
  };
}

/** A freeze set here is read by the next batch of decisions and redemptions. */
export function putTeam({ settings }: SettingsDeps): UnaryHandler<PutTeamRequest, PutTeamResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id']);
    const team = readTeam(request.team);
    const { teams } = await settings.change(request.request_id, (before) => ({
      ...before,
      teams: putVersioned(before.teams, team, (value) => value.team),
    }));
    const stored = teams.find(({ value }) => value.team === team.team);
    return stored === undefined ? {} : { team: teamView(stored) };
  };
}

/** Replaces the whole list. */
export function putSecretTerms({
  settings,
}: SettingsDeps): UnaryHandler<PutSecretTermsRequest, PutSecretTermsResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id']);
    const terms = [...new Set(request.terms.map((term) => term.trim()).filter((term) => term !== ''))];
    const { secretTerms } = await settings.change(request.request_id, (before) => ({ ...before, secretTerms: terms }));
    return { count: secretTerms.length };
  };
}

export function putPricePolicy({
  settings,
}: SettingsDeps): UnaryHandler<PutPricePolicyRequest, PutPricePolicyResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id']);
    const policy = readPricePolicy(request.policy);
    const { pricePolicy } = await settings.change(request.request_id, (before) => ({ ...before, pricePolicy: policy }));
    return pricePolicy === undefined ? {} : { policy: pricePolicyView(pricePolicy) };
  };
}
