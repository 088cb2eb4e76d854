import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import type { CloudFormationProgram } from '../cloudformation/assembly';
import type { TerraformJson } from '../terraform/configuration';
import type { Given } from './given';
import {
  aclOnCdk,
  aclOnTerraform,
  type AclOptions,
  aggregated,
  aggregatedOnTerraform,
  associatedVpn,
  hostedOnTerraform,
  onCdk,
  onTerraform,
} from './parts';
import { TWO_SITES, type Voice, buildOnCdk, buildOnTerraform } from './voice';

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

/** A change of a program of one engine. */
export interface ProgramChange<Program> {
  readonly name: string;
  readonly from: Program;
  readonly to: Program;
  readonly given?: Given;
}

const ROTATED: Voice = { ...TWO_SITES, rotated: ['ashburn'] };
const [ONE_GATEWAY, OTHER_GATEWAY] = ['11111111-2222-3333-4444-555555555555', '21111111-2222-3333-4444-555555555555'];
const onGateway = (givenGateway: string | undefined): Voice => ({ ...TWO_SITES, hub: 'transit', givenGateway });

const voice = (each: Voice): CloudFormationProgram => onCdk((stack) => buildOnCdk(stack, each));

/** Changes of what a network ACL lets through, on both engines. */
const ACL_CHANGES: readonly (readonly [name: string, from: AclOptions, to: AclOptions])[] = [
  ['the rules of a network ACL get an edge', {}, { edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX] }],
  ['the rules of a network ACL get traffic', {}, { traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK] }],
  ['the rules of a network ACL lose traffic', { traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK] }, {}],
  ['the rules of a network ACL go through the move of the media', { date: '2024-02-20' }, {}],
];

/** Those that AWS CDK makes in one deployment, and Terraform does not, or does otherwise. */
export const SURVIVED_ON_CDK: readonly ProgramChange<CloudFormationProgram>[] = [
  { name: 'a BGP key is rotated with the VLAN', from: voice(TWO_SITES), to: voice({ ...ROTATED, vlan: 201 }) },
  {
    name: 'an Interconnect with a transit gateway moves to another Direct Connect gateway, with other VLANs',
    from: voice(onGateway(ONE_GATEWAY)),
    to: voice({ ...onGateway(OTHER_GATEWAY), vlan: 201 }),
  },
  { name: 'an association moves to the VPN gateway of another VPC', from: associatedVpn('One'), to: associatedVpn('Other') },
  ...ACL_CHANGES.map(([name, from, to]) => ({ name, from: aclOnCdk(from), to: aclOnCdk(to) })),
  { name: 'a LAG gets a member', from: aggregated('First'), to: aggregated('First', 'Second'), given: { hasTime: true } },
  { name: 'a LAG loses a member', from: aggregated('First', 'Second'), to: aggregated('First'), given: { hasTime: true } },
];

export const SURVIVED_ON_TERRAFORM: readonly ProgramChange<TerraformJson>[] = [
  ...ACL_CHANGES.map(([name, from, to]) => ({ name, from: aclOnTerraform(from), to: aclOnTerraform(to) })),
  {
    name: 'the rules of a network ACL get other numbers',
    from: aclOnTerraform({}),
    to: aclOnTerraform({ firstRuleNumber: 10001 }),
  },
  {
    name: 'a LAG gets a member',
    from: aggregatedOnTerraform('First'),
    to: aggregatedOnTerraform('First', 'Second'),
    given: { hasTime: true },
  },
];

const voiceOnTerraform = (each: Voice): TerraformJson => onTerraform((stack) => buildOnTerraform(stack, each));

/** Those for which Terraform replaces what it protects, so that `preventDestroy` has to be turned off. */
export const REPLACED_ON_TERRAFORM: readonly ProgramChange<TerraformJson>[] = [
  { name: 'a BGP key is rotated', from: voiceOnTerraform(TWO_SITES), to: voiceOnTerraform(ROTATED) },
  {
    name: 'an Interconnect moves to another Direct Connect gateway',
    from: voiceOnTerraform({ ...TWO_SITES, givenGateway: ONE_GATEWAY }),
    to: voiceOnTerraform({ ...TWO_SITES, givenGateway: OTHER_GATEWAY }),
  },
  {
    name: 'an Interconnect with its own Direct Connect gateway goes from a VPN gateway to a transit gateway',
    from: voiceOnTerraform(TWO_SITES),
    to: voiceOnTerraform({ ...TWO_SITES, hub: 'transit' }),
  },
  { name: 'a hosted interface changes its gateway', from: hostedOnTerraform('one'), to: hostedOnTerraform('other') },
];
