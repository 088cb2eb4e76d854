import { Asn } from '../../model/asn';
import { Bandwidth } from '../../model/bandwidth';
import { BgpKeyPlace } from '../../model/bgp-key-place';
import { CrossConnect } from '../../model/cross-connect';
import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { MODEL_CODES } from '../../model/model-codes';
import { Vlan } from '../../model/vlan';
import { rule, type Rule } from '../rule';

/** What a member of a cross connect holds. */
interface Member {
  readonly is: (value: unknown) => boolean;
  /** For messages: `Asn`. */
  readonly type: string;
  /** What to give. */
  readonly fix: string;
  /** Whether it has to be there. What other rules miss is not missed here. */
  readonly isNeeded?: true;
}

type Members = Readonly<Record<string, Member>>;

const TEXT: Member = { is: (value) => typeof value === 'string', type: 'text', fix: 'Give a text.' };
const NAME: Member = { ...TEXT, is: (value) => typeof value === 'string' && value.trim() !== '', fix: 'Give its name.' };
const ASN: Member = { is: (value) => value instanceof Asn, type: 'Asn', fix: 'Give for example Asn.of(64500).' };
const VLAN: Member = { is: (value) => value instanceof Vlan, type: 'Vlan', fix: 'Give for example Vlan.of(700).' };
const BANDWIDTH: Member = {
  is: (value) => value instanceof Bandwidth,
  type: 'Bandwidth',
  fix: 'Give for example Bandwidth.mbps(100).',
};
const KEY_PLACE: Member = {
  is: (value) => value instanceof BgpKeyPlace,
  type: 'BgpKeyPlace',
  fix: 'Give BgpKeyPlace.secret(arn) or BgpKeyPlace.file(path).',
};
const needed = (member: Member): Member => ({ ...member, isNeeded: true });

const REQUEST: Members = { interfaceAddress: TEXT, asn: ASN, accountSid: TEXT, requestedOn: TEXT };
const PATCHED: Members = { loaEntity: TEXT, ...REQUEST };
const EXCHANGE: Members = {
  provider: TEXT,
  port: TEXT,
  vlan: needed(VLAN),
  bandwidth: needed(BANDWIDTH),
  awsPort: TEXT,
  orderedOn: TEXT,
  ...REQUEST,
};
const STAGES: Readonly<Record<'authorization' | 'acceptance' | 'configuration', Members>> = {
  authorization: { issuedOn: needed(TEXT), port: needed(NAME), orderedOn: TEXT, completionNoticeOn: TEXT },
  acceptance: { acceptedOn: needed(TEXT) },
  configuration: {
    twilioAsn: needed(ASN),
    twilioAddress: TEXT,
    customerAddress: TEXT,
    vlan: VLAN,
    bgpAuthKey: KEY_PLACE,
    customerAsn: ASN,
    announcedOn: TEXT,
  },
};

/** What is given as the cross connect of a site. The other rules of a cross connect read one whose values are what their types say. */
export interface CrossConnectValuesSubject {
  readonly crossConnect: unknown;
}

/**
 * The requirements on the values of a cross connect, which types alone do not enforce in a program without types. Paths: the cross connect.
 */
export const CROSS_CONNECT_VALUES_RULES: readonly Rule<CrossConnectValuesSubject>[] = [
  rule(
    errorCode(
      'cross-connect-value',
      'Give a cross connect every value that its stage needs, each of its type, and no others.',
      'https://www.twilio.com/docs/interconnect/crossconnect',
    ),
    ({ crossConnect }, report, path) => {
      if (!(crossConnect instanceof CrossConnect)) {
        report(
          path,
          '',
          'is not a CrossConnect',
          'Give for example CrossConnect.physical({ loaEntity }), or CrossConnect.of({ ... }).',
        );
        return;
      }
      for (const { at, member, value } of membersOf(crossConnect)) {
        const where = joinPath(path, at);
        if (member === undefined) {
          // Nobody knows what a value of an unknown name holds: it may be a key.
          report(where, '', 'is not a value of a cross connect', 'Correct its name, or leave it out.');
        } else if (value === undefined ? member.isNeeded === true : member !== KEY_PLACE && !member.is(value)) {
          report(
            where,
            value,
            value === undefined || String(value).trim() === '' ? 'is missing' : `is not of the type ${member.type}`,
            member.fix,
          );
        }
      }
    },
  ),
  rule(MODEL_CODES.bgpKeyPlace, ({ crossConnect }, report, path) => {
    const key = crossConnect instanceof CrossConnect ? crossConnect.configuration?.bgpAuthKey : undefined;
    if (key !== undefined && !KEY_PLACE.is(key)) {
      report(`${path}.configuration.bgpAuthKey`, '', 'is not the place of a key', KEY_PLACE.fix);
    }
  }),
];

interface GivenMember {
  readonly at: string;
  /** Undefined for a name that no cross connect has. */
  readonly member: Member | undefined;
  readonly value: unknown;
}

/** The members that are known or given, of the request and of the stages that are reached. */
function membersOf(crossConnect: CrossConnect): readonly GivenMember[] {
  const of = (part: string, members: Members, given: object): readonly GivenMember[] =>
    [...new Set([...Object.keys(members), ...Object.keys(given)])].map((name) => ({
      at: joinPath(part, name),
      member: Object.hasOwn(members, name) ? members[name] : undefined,
      value: (given as Readonly<Record<string, unknown>>)[name],
    }));
  return [
    ...of('', crossConnect.exchangeRequest === undefined ? PATCHED : EXCHANGE, crossConnect.request),
    ...(['authorization', 'acceptance', 'configuration'] as const).flatMap((stage) => {
      const given = crossConnect[stage];
      return given === undefined ? [] : of(stage, STAGES[stage], given);
    }),
  ];
}
