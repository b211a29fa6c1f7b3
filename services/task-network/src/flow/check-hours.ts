import { businessTime } from '@salesmesh/chassis/timers';
import type { Delay } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { calendarOf } from './due-at.ts';
import { type Fault, fault, stepField } from './fault.ts';
import type { Flow, Step } from './flow.ts';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ANY_INSTANT = new Date('2026-01-01T00:00:00Z');

/** Business hours that can be counted, and given where a delay counts them. */
export function checkHours(flow: Flow): Fault[] {
  const { business_hours: hours } = flow;
  if (hours === null) {
    return flow.steps.filter(countsBusinessTime).map(({ id }) =>
      fault(stepField(id), {
        zh: '此步骤按营业时间计时，但流程没有营业时间，请填写 business_hours。',
        en: 'The step counts business time, but the flow has no hours; give business_hours.',
      }),
    );
  }
  const field = 'flow.business_hours';
  const periods = [...hours.periods, ...hours.exceptions.flatMap(({ periods: own }) => own)];
  const isPeriod = ({ from, to }: { from: string; to: string }) =>
    TIME.test(from) && (TIME.test(to) || to === '24:00') && from < to;
  const faults: Fault[] = [];
  if (!isZone(hours.zone)) {
    faults.push(
      fault(
        `${field}.zone`,
        { zh: '不是 IANA 时区，如 Asia/Shanghai。', en: 'It is no IANA zone; write one such as Asia/Shanghai.' },
        hours.zone,
      ),
    );
  }
  if (!periods.every(isPeriod) || hours.periods.some(({ day }) => day < 1 || day > 7)) {
    faults.push(
      fault(`${field}.periods`, {
        zh: '时段须为当天内的 HH:MM 至 HH:MM（可至 24:00），星期为 1 至 7。',
        en: 'A period runs from HH:MM to a later HH:MM of the day (or 24:00), on day 1 to 7.',
      }),
    );
  }
  if (!hours.exceptions.every(({ date }) => DATE.test(date) && isDate(date))) {
    faults.push(
      fault(`${field}.exceptions`, {
        zh: '日期须为实际存在的 年-月-日，如 2026-10-01。',
        en: 'A date is a real day written like 2026-10-01.',
      }),
    );
  }
  if (faults.length === 0 && !hasWorkingTime(flow)) {
    faults.push(
      fault(`${field}.periods`, {
        zh: '没有任何营业时间，请至少给出一个时段。',
        en: 'No working time at all; give one period at least.',
      }),
    );
  }
  return faults;
}

/** Delays of a step, in whatever place. */
export function delaysOf({ task, approval, timer, wait }: Step): Delay[] {
  const delays = [task?.deadline?.within, approval?.deadline?.within, timer?.delay, wait?.timeout];
  return delays.filter((delay) => delay !== null && delay !== undefined);
}

function countsBusinessTime(step: Step): boolean {
  return delaysOf(step).some(({ is_business_time }) => is_business_time);
}

function isZone(zone: string): boolean {
  return zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone);
}

function isDate(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function hasWorkingTime({ business_hours: hours }: Flow): boolean {
  if (hours === null || hours.periods.length === 0) return false;
  return businessTime.nextWorkingTime(ANY_INSTANT, calendarOf(hours)) >= ANY_INSTANT;
}
