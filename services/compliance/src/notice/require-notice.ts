import type { Facts } from '../decisions/facts.ts';
import { complianceErrors } from '../errors.ts';
import type { SettingsDocument } from '../settings/settings-store.ts';
import { findNotice, type NoticeText, noticesByPurpose, noticeText, noticeVersions } from './notice.ts';

type Named = Pick<NonNullable<Facts['consents']>[number], 'purpose' | 'notice_version'>;

/**
 * The text that a consent names, where the tenant keeps the notice. `place` is where the request says it. INVALID_ARGUMENT
 * compliance.invalid_request for a version that the tenant does not know: a consent to an unknown text is none. Where no
 * notice of the purpose is kept, the version that an activity names is known, by name only.
 */
export function requireNotice(
  { notices: kept, activities }: SettingsDocument,
  { purpose, notice_version: version }: Named,
  { language, place }: { language: string | undefined; place: string },
): NoticeText | undefined {
  if (version == null) return undefined;
  const notices = noticesByPurpose(kept ?? []);
  const notice = findNotice(notices, purpose ?? '', version);
  if (notice !== undefined) {
    const text = noticeText(notice, language);
    if (language !== undefined && text === undefined) throw unknownLanguage(place, language, notice.texts);
    return text;
  }
  const versions = noticeVersions(notices, purpose ?? '');
  const isNamed = versions.length === 0 && activities.some(({ value }) => value.currentNoticeVersion === version);
  if (!isNamed) throw unknownVersion(place, version, versions);
  return undefined;
}

function unknownVersion(place: string, version: string, versions: readonly string[]) {
  const known = versions.join(', ');
  const fields = [
    {
      field: `${place}notice_version`,
      value: version,
      zh: `没有这一版告知；${known === '' ? '' : `可用：${known}；`}请先用 PUT /v1/compliance/notices 登记`,
      en: `no such notice is kept; ${known === '' ? '' : `use one of ${known}, or `}put it first with PUT /v1/compliance/notices`,
    },
  ];
  return complianceErrors.invalid_request({}, { fields });
}

function unknownLanguage(place: string, language: string, texts: readonly NoticeText[]) {
  const known = texts.map((text) => text.language).join(', ');
  const fields = [
    {
      field: `${place}language`,
      value: language,
      zh: `这一版告知没有该语言；可用：${known}`,
      en: `the notice has no text in it; use one of ${known}`,
    },
  ];
  return complianceErrors.invalid_request({}, { fields });
}
