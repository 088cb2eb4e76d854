import { TwilioTraffic } from 'twilio-interconnect-constructs';
import { TWO_SITES, type Voice } from './voice';

/** A change of an Interconnect, as the documentation describes it. */
export interface Change {
  readonly name: string;
  readonly from: Voice;
  readonly to: Voice;
}

const { sites, ...rest } = TWO_SITES;
const { ashburn, sanJose } = sites as Record<'ashburn' | 'sanJose', string>;
const THREE_SITES: Voice = { ...TWO_SITES, sites: { ...sites, tokyo: 'tokyo-ix' } };

/** San Jose's port is in another Region than the hub. */
const AWAY: Voice = { ...TWO_SITES, away: ['sanJose'] };

const inBoth = (name: string, from: Voice, to: Voice): readonly Change[] => [
  { name, from, to },
  { name: `${name}, on a transit gateway`, from: { ...from, hub: 'transit' }, to: { ...to, hub: 'transit' } },
];

/** From one state of the catalogue to the next, and back. */
const MOVES: readonly (readonly [string | undefined, string | undefined])[] = [
  ['2023-09-01', '2023-10-01'],
  ['2023-10-01', '2024-02-21'],
  ['2024-02-21', '2025-06-01'],
  ['2025-06-01', undefined],
  ['2023-09-01', undefined],
  [undefined, '2023-09-01'],
  [undefined, '2024-02-21'],
];

const on = (date: string | undefined): Voice => (date === undefined ? TWO_SITES : { ...TWO_SITES, date });

/** Changes that take one deployment. */
export const SURVIVED: readonly Change[] = [
  ...inBoth('a site in another Region is added', { ...TWO_SITES, away: ['tokyo'] }, { ...THREE_SITES, away: ['tokyo'] }),
  ...inBoth('a site in another Region is removed', { ...THREE_SITES, away: ['tokyo'] }, { ...TWO_SITES, away: ['tokyo'] }),
  ...inBoth("the only site of the hub's Region is removed", AWAY, { ...AWAY, sites: { sanJose } }),
  ...inBoth('a site is added', TWO_SITES, THREE_SITES),
  ...inBoth('a site is removed', THREE_SITES, TWO_SITES),
  ...inBoth('the other site is left', TWO_SITES, { ...rest, sites: { sanJose } }),
  ...inBoth('a kind of traffic is added', { ...TWO_SITES, traffic: TwilioTraffic.VOICE_SDK }, TWO_SITES),
  ...inBoth('a kind of traffic is removed', TWO_SITES, { ...TWO_SITES, traffic: TwilioTraffic.VOICE_SDK }),
  ...inBoth('more routes are announced', TWO_SITES, { ...TWO_SITES, allowedPrefixes: ['203.0.113.0/24', '10.0.0.0/16'] }),
  ...MOVES.map(([from, to]) => ({
    name: `the catalogue goes from ${from ?? 'today'} to ${to ?? 'today'}`,
    from: on(from),
    to: on(to),
  })),
  {
    name: 'media alone, on the day of a move',
    from: { ...rest, sites: { ashburn }, traffic: [TwilioTraffic.VOICE_SDK_MEDIA], date: '2024-02-21' },
    to: { ...rest, sites: { ashburn }, traffic: [TwilioTraffic.VOICE_SDK_MEDIA] },
  },
];
