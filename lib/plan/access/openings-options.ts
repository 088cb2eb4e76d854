import type { Openings } from '../../rules/access/openings';
import type { SbcPorts } from './sbc-ports';

/** The props of everything that lets SIP of Twilio in. */
export interface SbcOptions {
  /**
   * The ports on which your session border controller listens: Twilio's SIP is let in on these. Rules of your own in the catalogue keep their
   * ports. A change is made in place in security groups and firewalls; in a network ACL it adds and removes rules.
   *
   * Errors: `twilio-interconnect:sbc-ports-unused`. Warnings: `twilio-interconnect:sbc-ports-assumed`.
   *
   * @default - the ports of Twilio's tables, with a warning where SIP comes in
   * @see https://www.twilio.com/docs/sip-trunking/ip-addresses
   */
  readonly sbc?: SbcPorts | undefined;
}

/** The props of everything that opens SIP and other traffic in security groups. */
export interface OpeningsOptions extends SbcOptions {
  /**
   * How widely the groups are opened. `chosen-traffic`: to exactly what `traffic` names. `all-bgp-prefixes`, at Interconnect edges only: as
   * well to everything that Twilio announces there, on all TCP and UDP ports, both ways, as Twilio asks of firewalls. In an Interconnect or an
   * access, each group opens what is announced at all of its edges. A change is made in place.
   *
   * Errors: `twilio-interconnect:openings-at-public-edge`, `twilio-interconnect:bgp-prefixes-unknown`. Warnings:
   * `twilio-interconnect:all-bgp-prefixes-open`.
   *
   * @default 'chosen-traffic'
   * @see https://www.twilio.com/docs/interconnect
   */
  readonly openings?: Openings | undefined;
}
