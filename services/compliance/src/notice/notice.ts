import { complianceErrors } from '../errors.ts';

/** What people were shown in one language, by the SHA-256 of its bytes in hex. */
export type NoticeText = { readonly language: string; readonly sha256: string; readonly url?: string };

/** One version of what a tenant tells people about a purpose before they consent (告知). */
export type Notice = {
  /** A purpose that a consent can have, or "*": every purpose without a notice of its own. */
  readonly purpose: string;
  readonly version: string;
  /** The current one from this instant until the next one's. */
  readonly validFrom: Date;
  readonly texts: readonly NoticeText[];
};

/** Purpose → its notices, newest first. */
export type Notices = ReadonlyMap<string, readonly Notice[]>;

const EVERY_PURPOSE = '*';
/** They are read with the settings for each batch of decisions. */
const MOST_NOTICES = 500;

export function noticesByPurpose(notices: readonly Notice[]): Notices {
  const newestFirst = notices.toSorted((a, b) => b.validFrom.getTime() - a.validFrom.getTime());
  return Map.groupBy(newestFirst, ({ purpose }) => purpose);
}

/** Those of the purpose itself where it has any, else those of every purpose. */
function noticesFor(notices: Notices | undefined, purpose: string): readonly Notice[] {
  return notices?.get(purpose) ?? notices?.get(EVERY_PURPOSE) ?? [];
}

/** What people are told of the purpose at this instant. Undefined where nothing is kept or nothing is valid yet. */
export function currentNotice(notices: Notices | undefined, purpose: string, now: Date): Notice | undefined {
  return noticesFor(notices, purpose).find(({ validFrom }) => validFrom <= now);
}

export function findNotice(notices: Notices | undefined, purpose: string, version: string): Notice | undefined {
  return noticesFor(notices, purpose).find((notice) => notice.version === version);
}

export function noticeVersions(notices: Notices | undefined, purpose: string): string[] {
  return noticesFor(notices, purpose).map(({ version }) => version);
}

/** The text in this language; without one the only text there is. Of several nobody knows which the person saw. */
export function noticeText({ texts }: Notice, language: string | undefined): NoticeText | undefined {
  if (language === undefined) return texts.length === 1 ? texts[0] : undefined;
  return texts.find((text) => text.language === language);
}

/**
 * Adds a version, or a language to one. FAILED_PRECONDITION compliance.notice_fixed where it would change what people
 * were shown, or when: their consents name it.
 */
export function putNotice(notices: readonly Notice[], notice: Notice): Notice[] {
  const { purpose, version, validFrom } = notice;
  const ofPurpose = notices.filter((known) => known.purpose === purpose);
  const former = ofPurpose.find((known) => known.version === version);
  const isSameDay = (other: Notice) => other.validFrom.getTime() === validFrom.getTime();
  const isAmbiguous = ofPurpose.some((other) => other !== former && isSameDay(other));
  const isChanged = former !== undefined && (!isSameDay(former) || changesText(former, notice));
  if (isAmbiguous || isChanged) throw complianceErrors.notice_fixed({ purpose, version });
  if (former === undefined && notices.length >= MOST_NOTICES) throw complianceErrors.too_many_notices();
  const added = notice.texts.filter(({ language }) => former?.texts.every((text) => text.language !== language));
  const next = former === undefined ? notice : { ...former, texts: [...former.texts, ...added] };
  return [...notices.filter((known) => known !== former), next];
}

function changesText(former: Notice, { texts }: Notice): boolean {
  return texts.some(({ language, sha256, url }) => {
    const known = noticeText(former, language);
    return known !== undefined && (known.sha256 !== sha256 || known.url !== url);
  });
}
