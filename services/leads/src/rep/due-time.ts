const FIRST_HOUR = 9;
const LAST_HOUR = 18;
const SATURDAY = 6;

/** The instant itself when it falls into working hours of the zone (Monday to Friday, 9 to 18), else the next morning at 9. */
export function nextWorkingInstant(instant: Date, zone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  if (local.dayOfWeek < SATURDAY && local.hour >= FIRST_HOUR && local.hour < LAST_HOUR) return instant;
  const isBeforeWork = local.hour < FIRST_HOUR;
  let morning = local.startOfDay().with({ hour: FIRST_HOUR });
  if (!isBeforeWork) morning = morning.add({ days: 1 });
  while (morning.dayOfWeek >= SATURDAY) morning = morning.add({ days: 1 });
  return new Date(morning.epochMilliseconds);
}
