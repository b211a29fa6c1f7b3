import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ListNoticesRequest,
  ListNoticesResponseInput,
  PutNoticeRequest,
  PutNoticeResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { noticesByPurpose, putNotice as withNotice } from '../notice/notice.ts';
import { noticeView, readNotice } from '../notice/notice-view.ts';
import { requireFields } from '../required-fields.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

type NoticeDeps = { settings: SettingsStore };

export function putNotice({ settings }: NoticeDeps): UnaryHandler<PutNoticeRequest, PutNoticeResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id']);
    const notice = readNotice(request.notice);
    const { notices = [] } = await settings.change(request.request_id, (before) => ({
      ...before,
      notices: withNotice(before.notices ?? [], notice),
    }));
    const kept = notices.find(({ purpose, version }) => purpose === notice.purpose && version === notice.version);
    return kept === undefined ? {} : { notice: noticeView(kept) };
  };
}

export function listNotices({ settings }: NoticeDeps): UnaryHandler<ListNoticesRequest, ListNoticesResponseInput> {
  return async ({ purpose }) => {
    const byPurpose = noticesByPurpose((await settings.read()).notices ?? []);
    const asked = purpose === '' ? [...byPurpose.keys()].toSorted() : [purpose];
    return { notices: asked.flatMap((each) => (byPurpose.get(each) ?? []).map(noticeView)) };
  };
}
