import type { CloudFormationProgram } from '../cloudformation/assembly';
import type { RefusalCode } from '../control-plane/refusal';
import { type TerraformJson, withoutProtection } from '../terraform/configuration';
import type { Given } from './given';
import {
  accepted,
  added,
  associated,
  associatedTransit,
  listed,
  named,
  namedOnTerraform,
  onCdk,
  onTerraform,
  ordered,
  orderedOnTerraform,
} from './parts';
import { TWO_SITES, type Voice, buildOnCdk, buildOnTerraform } from './voice';

/** A change that the documentation makes in two deployments. */
export interface TwoDeployments<Program> {
  readonly name: string;
  readonly from: Program;
  /** What is deployed on the way: one program at least. */
  readonly between: readonly [Program, ...Program[]];
  readonly to: Program;
  /** What is deployed instead by who does it in one; the end itself if it is left out. */
  readonly atOnce?: Program;
  /** What is said against that. */
  readonly inOne: readonly RefusalCode[];
  readonly given?: Given;
}

const voices = (...all: readonly Voice[]): CloudFormationProgram => onCdk((stack) => buildOnCdk(stack, ...all));
const voicesOnTerraform = (...all: readonly Voice[]): TerraformJson => onTerraform((stack) => buildOnTerraform(stack, ...all));

const [ONE_GATEWAY, OTHER_GATEWAY] = ['11111111-2222-3333-4444-555555555555', '21111111-2222-3333-4444-555555555555'];

/** With a gateway that stays, so that old and new interfaces meet on it. */
const VPN: Voice = { ...TWO_SITES, givenGateway: ONE_GATEWAY };
const TRANSIT: Voice = { ...VPN, hub: 'transit' };
/** Beside the first, on the same ports with other VLANs. */
const SECOND: Voice = { ...TWO_SITES, hub: 'transit', id: 'TwilioHub', vlan: 201 };

const OWN_TRANSIT: Voice = { ...TWO_SITES, hub: 'transit' };
const SECOND_TRANSIT: Voice = { ...SECOND, isOnOtherHub: true };

const IN_OTHER_VPC: Voice = { ...TWO_SITES, isInOtherVpc: true };
const SECOND_IN_OTHER_VPC: Voice = { ...IN_OTHER_VPC, id: 'TwilioOther', vlan: 201 };

const { sanJose } = TWO_SITES.sites as Record<'sanJose', string>;
const SAN_JOSE_ONLY: Voice = { ...TWO_SITES, sites: { sanJose } };
const ROTATED: Voice = { ...TWO_SITES, rotated: ['ashburn'] };

export const ON_CDK: readonly TwoDeployments<CloudFormationProgram>[] = [
  {
    name: 'from a VPN gateway to a transit gateway',
    from: voices(VPN),
    between: [voices(VPN, { ...SECOND, isHubOnly: true }), voices(VPN, SECOND)],
    to: voices(SECOND),
    atOnce: voices(TRANSIT),
    inOne: ['gateway-of-other-kind', 'vlan-in-use'],
  },
  {
    name: 'from a VPN gateway to a transit gateway, with a Direct Connect gateway of its own',
    from: voices(TWO_SITES),
    between: [voices(TWO_SITES, SECOND)],
    to: voices(SECOND),
    atOnce: voices(OWN_TRANSIT),
    inOne: ['vlan-in-use'],
  },
  {
    name: 'to another transit gateway',
    from: voices(OWN_TRANSIT),
    between: [voices(OWN_TRANSIT, SECOND_TRANSIT)],
    to: voices(SECOND_TRANSIT),
    atOnce: voices({ ...OWN_TRANSIT, isOnOtherHub: true }),
    inOne: ['prefixes-overlap'],
  },
  {
    name: 'to another VPC',
    from: voices(TWO_SITES),
    between: [voices(TWO_SITES, SECOND_IN_OTHER_VPC)],
    to: voices(SECOND_IN_OTHER_VPC),
    atOnce: voices(IN_OTHER_VPC),
    inOne: ['vpn-gateway-associated'],
  },
  {
    name: 'an Interconnect with a VPN gateway moves to another Direct Connect gateway',
    from: voices(VPN),
    between: [voices()],
    to: voices({ ...VPN, givenGateway: OTHER_GATEWAY, vlan: 201 }),
    inOne: ['vpn-gateway-elsewhere'],
  },
  {
    name: 'an interface on a port that is ordered',
    from: onCdk(() => {}),
    between: [ordered(false)],
    to: ordered(true),
    inOne: ['port-not-available'],
    given: { hasTime: true },
  },
  {
    name: 'an association moves to another Direct Connect gateway',
    from: associated('one'),
    between: [associated(undefined)],
    to: associated('other'),
    inOne: ['vpn-gateway-elsewhere'],
  },
  {
    name: 'an association moves to another transit gateway',
    from: associatedTransit('One'),
    between: [associatedTransit(undefined)],
    to: associatedTransit('Other'),
    inOne: ['prefixes-overlap'],
  },
  {
    name: 'an association is accepted with another role',
    from: accepted('Network'),
    between: [accepted(undefined)],
    to: accepted('Platform'),
    inOne: ['already-associated'],
  },
  {
    name: 'a list grows by more edges than it has room for',
    from: listed(1, 5),
    between: [listed(1, 10)],
    to: listed(3, 10),
    inOne: ['entries-and-size'],
  },
  {
    name: 'a list of added networks grows beyond its size',
    from: added(3),
    between: [added(3, 10)],
    to: added(5),
    inOne: ['entries-and-size'],
  },
  {
    name: 'a list of added networks shrinks',
    from: added(5),
    between: [added(3, 10)],
    to: added(3),
    inOne: ['entries-and-size'],
  },
  {
    name: 'a BGP key is rotated on the same VLAN',
    from: voices(TWO_SITES),
    between: [voices(SAN_JOSE_ONLY)],
    to: voices(ROTATED),
    inOne: ['last-bgp-peer'],
    given: { isCleanedByHand: true },
  },
  {
    name: 'a BGP key of a hosted connection is rotated',
    from: voices(TWO_SITES),
    between: [voices(SAN_JOSE_ONLY)],
    to: voices(ROTATED),
    atOnce: voices({ ...ROTATED, vlan: 201 }),
    inOne: ['hosted-port-full'],
    given: { isCleanedByHand: true, hosted: ['dxcon-fgaaaaaa'] },
  },
  {
    name: 'an interface gets another id',
    from: named('Voice'),
    between: [named(undefined)],
    to: named('Calls'),
    inOne: ['vlan-in-use'],
    given: { isCleanedByHand: true },
  },
];

export const ON_TERRAFORM: readonly TwoDeployments<TerraformJson>[] = [
  {
    name: 'from a VPN gateway to a transit gateway',
    from: voicesOnTerraform(VPN),
    between: [voicesOnTerraform(VPN, { ...SECOND, isHubOnly: true }), voicesOnTerraform(VPN, SECOND)],
    to: voicesOnTerraform(SECOND),
    atOnce: withoutProtection(voicesOnTerraform(TRANSIT)),
    inOne: ['gateway-of-other-kind', 'interface-of-other-kind', 'vlan-in-use'],
  },
  {
    name: 'to another VPC',
    from: voicesOnTerraform(TWO_SITES),
    between: [voicesOnTerraform(TWO_SITES, SECOND_IN_OTHER_VPC)],
    to: voicesOnTerraform(SECOND_IN_OTHER_VPC),
    atOnce: withoutProtection(voicesOnTerraform(IN_OTHER_VPC)),
    inOne: ['vpn-gateway-associated'],
  },
  {
    name: 'an interface on a port that is ordered',
    from: onTerraform(() => {}),
    between: [orderedOnTerraform(false)],
    to: orderedOnTerraform(true),
    inOne: ['port-not-available'],
    given: { hasTime: true },
  },
  {
    name: 'a port gets an encryption mode',
    from: onTerraform(() => {}),
    between: [orderedOnTerraform(false, { requestMacSec: true })],
    to: orderedOnTerraform(false, { requestMacSec: true, encryptionMode: 'must_encrypt' }),
    inOne: ['encryption-mode-not-sent'],
  },
  {
    name: 'an interface gets another id',
    from: namedOnTerraform('Voice'),
    between: [namedOnTerraform(undefined)],
    to: namedOnTerraform('Calls'),
    inOne: ['vlan-in-use'],
  },
];
