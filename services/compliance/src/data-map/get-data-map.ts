import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { GetDataMapRequest, GetDataMapResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import type { DataMap } from './data-map.ts';
import { processingRecord } from './processing-record.ts';

const contentTypes = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
} as const;

/** The register, for programs as JSON and for people as the record of processing activities. */
export function getDataMap({
  dataMap,
}: {
  dataMap: DataMap;
}): UnaryHandler<GetDataMapRequest, GetDataMapResponseInput> {
  return async ({ format, language }) => {
    const wanted = (['json', 'html', 'markdown'] as const).find((known) => known === format);
    const spoken = (['zh', 'en'] as const).find((known) => known === language);
    if (wanted === undefined) throw wrong('format', 'json, html, markdown');
    if (spoken === undefined) throw wrong('language', 'zh, en');
    const body = wanted === 'json' ? JSON.stringify(dataMap) : processingRecord(dataMap, spoken, wanted);
    return { content_type: contentTypes[wanted], body: Buffer.from(body) };
  };
}

function wrong(field: string, words: string) {
  const fields = [{ field, zh: `请使用其中之一：${words}`, en: `use one of: ${words}` }];
  return complianceErrors.invalid_request({}, { fields });
}
