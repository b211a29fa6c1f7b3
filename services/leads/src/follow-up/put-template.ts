import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import type {
  FollowUpTemplate,
  ListFollowUpTemplatesRequest,
  ListFollowUpTemplatesResponseInput,
  PutFollowUpTemplateRequest,
  PutFollowUpTemplateResponseInput,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import { assertParses, elementNames } from './render-template.ts';

export type TemplateDeps = { readonly templates: NamedStore<FollowUpTemplate> };

export function putFollowUpTemplate(
  deps: TemplateDeps,
): UnaryHandler<PutFollowUpTemplateRequest, PutFollowUpTemplateResponseInput> {
  return async ({ request_id, template }) => {
    const state = checked(template);
    const put = { name: state.id, state, requestId: request_id, expectedVersion: state.version };
    return { template: await deps.templates.put(put) };
  };
}

export function listFollowUpTemplates(
  deps: TemplateDeps,
): UnaryHandler<ListFollowUpTemplatesRequest, ListFollowUpTemplatesResponseInput> {
  return async () => ({ templates: await deps.templates.list() });
}

const channels = new Set(['email', 'sms', 'ai_call']);

function checked(template: FollowUpTemplate | null | undefined): FollowUpTemplate {
  const check = new FieldCheck(errors.invalid_request);
  if (template === null || template === undefined) {
    throw errors.invalid_request({}, { fields: [{ field: 'template', zh: '缺少模板。', en: 'Give a template.' }] });
  }
  check.name('template.id', template.id);
  check.that(channels.has(template.channel), 'template.channel', {
    zh: '应为 email、sms 或 ai_call。',
    en: 'It must be email, sms or ai_call.',
  });
  check.that(template.body.trim() !== '', 'template.body', { zh: '正文为空。', en: 'The body is empty.' });
  const needsSubject = template.channel === 'email';
  check.that(!needsSubject || template.subject.trim() !== '', 'template.subject', {
    zh: '电子邮件需要主题。',
    en: 'An e-mail needs a subject.',
  });
  const whole = `${template.subject}\n${template.body}`;
  for (const name of elementNames) {
    const text = template.elements?.[name] ?? '';
    check.that(whole.includes(text), `template.elements.${name}`, {
      zh: '主题和正文中没有这段文字。',
      en: 'Neither subject nor body holds this text.',
    });
  }
  check.that(
    template.countries.every((country) => /^[A-Z]{2}$/.test(country)),
    'template.countries',
    {
      zh: '应为两位大写国家代码（ISO 3166-1）。',
      en: 'Give two capital letters of ISO 3166-1 each.',
    },
  );
  check.throwIfWrong();
  assertParses(template.subject);
  assertParses(template.body);
  return template;
}
