import { dayAfter } from '../catalog/iso-date';
import { guard } from '../model/shape/guard';
import { required } from '../model/shape/kind';
import type { OnboardingStep } from '../plan/onboarding/onboarding';
import type { OnboardingPlan, OnboardingSitePlan } from '../plan/onboarding/onboarding-plan';
import { ONBOARDING_PLAN } from '../plan/onboarding/onboarding-shape';

const HOST = 'twilio-interconnect-constructs';

/** The longest line of a calendar, in octets, without its end. */
const LINE_OCTETS = 75;

/** The steps, in the titles of events. */
const TITLES: Readonly<Record<OnboardingStep['key'], string>> = {
  request: 'connection requested from Twilio',
  'letter-of-authorization': 'letter of authorization issued',
  'cross-connect-order': 'cross connect ordered',
  'completion-notice': 'completion notice sent to Twilio',
  'circuit-order': 'virtual circuit ordered',
  acceptance: 'virtual circuit accepted by Twilio',
  configuration: 'connection configured by Twilio',
  'ip-routes': 'IP routes announced to Twilio',
};

/** An event that lasts all day. */
interface CalendarEvent {
  readonly uid: string;
  readonly day: string;
  readonly title: string;
  readonly description: string;
}

/**
 * The deadlines and the days on which steps were done, as an iCalendar text (RFC 5545) of all-day events, with a to-do of each site: its next
 * step. The same event or to-do has the same UID whenever it is written; its time stamp is the day of the plan.
 */
export function renderOnboardingCalendar(plan: OnboardingPlan): string {
  const { asOf, sites } = guard(required(ONBOARDING_PLAN), plan, 'plan');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${HOST}//onboarding//EN`,
    ...sites
      .flatMap(eventsOf)
      .flatMap(({ uid, day, title, description }) => [
        'BEGIN:VEVENT',
        `UID:${uid}`,
        `DTSTAMP:${compact(asOf)}T000000Z`,
        `DTSTART;VALUE=DATE:${compact(day)}`,
        `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
        `SUMMARY:${escapeText(title)}`,
        `DESCRIPTION:${escapeText(description)}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ]),
    // A calendar without any component is not valid, and an order without dates has no event.
    ...sites.flatMap((site) => nextStepOf(site, asOf)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventsOf({ key, steps }: OnboardingSitePlan): readonly CalendarEvent[] {
  return steps.flatMap(({ key: step, task, doneOn, until }) => [
    ...(doneOn === undefined
      ? []
      : [{ uid: `${key}.${step}.done@${HOST}`, day: doneOn, title: `${key}: ${TITLES[step]}`, description: `Done: ${task}` }]),
    ...(until === undefined
      ? []
      : [
          {
            uid: `${key}.${step}.until@${HOST}`,
            day: until,
            title: `${key}: last day for: ${TITLES[step]}`,
            description: `${task} The letter of authorization expires after this day.`,
          },
        ]),
  ]);
}

/** The to-do of a site. It stays when all is done, so that calendars which have it learn that. */
function nextStepOf({ key, steps }: OnboardingSitePlan, asOf: string): readonly string[] {
  const next = steps.find(({ state }) => state === 'next');
  return [
    'BEGIN:VTODO',
    `UID:${key}.next@${HOST}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    ...(next?.until === undefined ? [] : [`DUE;VALUE=DATE:${compact(next.until)}`]),
    `SUMMARY:${escapeText(next === undefined ? `${key}: all steps are done` : `${key}: next step (${next.by})`)}`,
    ...(next === undefined ? [] : [`DESCRIPTION:${escapeText(next.task)}`]),
    `STATUS:${next === undefined ? 'COMPLETED' : 'NEEDS-ACTION'}`,
    'END:VTODO',
  ];
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

/** A text of a property. Control characters are not allowed in one. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

/** A line in pieces of at most 75 octets, of which all but the first begin with a space. No character is cut. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...pieces, piece].join('\r\n');
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
