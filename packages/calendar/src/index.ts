/**
 * Local time: what the wall shows where a person is, weekly windows, holidays, and the zones a place may mean. Pure: the
 * only thing read from the machine is its time-zone database, whose release {@link tzdataVersion} tells.
 */
export { dateOfDay, dayNumber, startOfMonth, startOfWeek, weekdayOf, WEEKDAYS, type Weekday } from './civil-day.ts';
export { addBusinessDays, isHoliday, type HolidayCalendar, type Holidays } from './holidays.ts';
export { addLocalDays, instantAt, localAt, startOfDay, type LocalTime, type Overlap } from './local-time.ts';
export { nextLocalTime, type LocalTimeQuery } from './next-local-time.ts';
export { HORIZON_DAYS, isOpen, isOpenInAll, nextOpen, nextOpenInAll } from './opening.ts';
export { areaCodeZones, candidateZones, COUNTRIES, normalisePlaceName, type Place } from './places/candidate-zones.ts';
export { formatMinute, parseMinute, weeklyWindows, type Interval, type WeeklyWindows, type WindowEntry } from './weekly-windows.ts';
export { parseZone, tzdataVersion, type Zone } from './zone.ts';
