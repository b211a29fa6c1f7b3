import { currentContext } from '@salesmesh/chassis/context';
import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { ClientStreamHandler } from '@salesmesh/chassis/rpc';
import type {
  ScreenContentRequest,
  ScreenContentResponseInput,
  ScreenedSubject,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import { type DocumentText, pageOf } from '../redaction/document/document-text.ts';
import type { ImageDesk } from '../redaction/image/image-desk.ts';
import type { Box } from '../redaction/image/screen-text.ts';
import { assertKnownKind, PDF } from '../redaction/image/taken-image.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { MessageFacts } from './find-missing-labels.ts';
import { phraseFinder } from './find-phrases.ts';
import { lineBoxes } from './line-boxes.ts';
import { maskInPieces, screenInPieces } from './screen-in-pieces.ts';
import { type ScreenedText, textScreen } from './screen-text.ts';
import { verdictOf } from './screening-finding.ts';
import { type ScreeningLists, SubjectKind } from './screening-lists.ts';

export type ScreenDeps = {
  readonly images: ImageDesk;
  readonly lists: () => Promise<ScreeningLists>;
  readonly settings: SettingsStore;
};
/** What was screened: a text as given, or what was read from an image or a document and where it stands. */
type Read = { readonly text: string; readonly boxes?: readonly (Box | undefined)[]; readonly document?: DocumentText };

const LONGEST_TEXT = 10_000;
/** One image hardly holds so much; a document has limits of its own. */
const LONGEST_READ = 50_000;
const LONGEST_SUBJECT = 1_000;
const KINDS: readonly string[] = Object.values(SubjectKind);

export function screenContent(deps: ScreenDeps): ClientStreamHandler<ScreenContentRequest, ScreenContentResponseInput> {
  const screens = new WeakMap<ScreeningLists, ReturnType<typeof textScreen>>();
  return async (requests, { signal }) => {
    const stream = requests[Symbol.asyncIterator]();
    const first = await stream.next();
    const header = checkedHeader(first.done === true ? undefined : first.value.header);
    const [lists, { secretTerms }] = await Promise.all([deps.lists(), deps.settings.read()]);
    const screen = screens.get(lists) ?? textScreen(lists, phraseFinder(lists));
    screens.set(lists, screen);
    const { text, boxes, document } = await readSubject(deps, header, stream, signal);
    const findings = await screenInPieces(screen, { ...subjectOf(header), text, secretTerms });
    return {
      verdict: verdictOf(findings),
      revision: lists.revision,
      findings: findings.map((finding) => ({
        ...finding,
        references: [...finding.references],
        ...(boxes === undefined ? {} : { boxes: lineBoxes(boxes, finding) }),
        ...(document === undefined || finding.start === undefined ? {} : { page: pageOf(document, finding.start) }),
      })),
      ...(boxes === undefined && document === undefined ? {} : { read_text: await maskInPieces(text) }),
    };
  };
}

function checkedHeader(header: ScreenedSubject | null | undefined): ScreenedSubject {
  if (!header) throw complianceErrors.image_without_header();
  const check = new FieldCheck(complianceErrors.invalid_request);
  check.that(KINDS.includes(header.kind), 'kind', {
    zh: `类别须为 ${KINDS.join('、')} 之一。`,
    en: `The kind is one of ${KINDS.join(', ')}.`,
  });
  check.that((header.text?.length ?? 0) <= LONGEST_TEXT, 'text', {
    zh: `文本最多 ${LONGEST_TEXT} 个字符，请分段提交。`,
    en: `A text has at most ${LONGEST_TEXT} characters. Send it in pieces.`,
  });
  check.that((header.message?.subject.length ?? 0) <= LONGEST_SUBJECT, 'message.subject', {
    zh: `标题最多 ${LONGEST_SUBJECT} 个字符。`,
    en: `A subject has at most ${LONGEST_SUBJECT} characters.`,
  });
  check.throwIfWrong();
  return header;
}

type Parts = AsyncIterator<ScreenContentRequest>;

async function readSubject(
  deps: ScreenDeps,
  header: ScreenedSubject,
  parts: Parts,
  signal: AbortSignal,
): Promise<Read> {
  const subject = header.message?.subject ?? '';
  if (header.text !== undefined) return { text: subject === '' ? header.text : `${subject}\n${header.text}` };
  assertKnownKind(header.media_type, true);
  const { tenant: owner } = currentContext();
  using image = await deps.images.takeImage(parts, { owner, mediaType: header.media_type });
  using place = deps.images.takePlace(owner);
  if (header.media_type === PDF) {
    const document = await place.readDocument(image.bytes, signal);
    return { text: document.text, document };
  }
  const read = await place.read(image.bytes, signal);
  if (read.text.length > LONGEST_READ) throw complianceErrors.image_too_much_text({ most: LONGEST_READ });
  return read;
}

function subjectOf({ kind, message }: ScreenedSubject): Pick<ScreenedText, 'kind' | 'facts'> {
  const facts: MessageFacts | undefined =
    message === null
      ? undefined
      : {
          ...{ channel: message.channel, purpose: message.purpose, residence: message.residence },
          ...{ isAiGenerated: message.ai_generated, senders: message.senders },
        };
  return { kind: kind as SubjectKind, ...(facts === undefined ? {} : { facts }) };
}
