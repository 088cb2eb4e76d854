import { INTERCONNECT_EDGE } from '../../catalog/twilio-edge';
import { BGP_PEERING } from '../../model/bgp-peering';
import { type Kind, listOf, type Members, objectOf, recordOf, referenceTo, required } from '../../model/shape/kind';
import { keyObjectOf, objectTogether, textOf } from '../../model/shape/plain-kind';
import { VLAN } from '../../model/vlan';
import { OWN_ACCESS } from '../access/options-shape';
import { INTERCONNECT, SITE } from '../interconnect/interconnect-shape';
import type {
  AccessFile,
  InterconnectFile,
  InterconnectReferences,
  InterfaceConfiguration,
  KeyName,
  SiteConfiguration,
  VpcReferences,
} from './configuration-props';

/** The name of something that the program gives. */
const nameOf = (example: string): Kind<string> => textOf({ pattern: '\\S', example });

/** The path of a schema, as an editor finds it. */
const schemaOf = (name: string): Kind<string> =>
  textOf({ example: `./node_modules/twilio-interconnect-constructs/${name}.schema.json` });

const INTERFACE: Members<InterfaceConfiguration<string, KeyName>> = {
  connection: required(nameOf('ashburn')),
  vlan: required(VLAN),
  peering: required(BGP_PEERING),
  bgpAuthKey: keyObjectOf<KeyName>('the name of a key', {
    ref: required(textOf({ pattern: '\\S', example: 'ashburn', isSecret: true })),
  }),
  virtualInterfaceName: textOf({ example: 'twilio-ashburn' }),
};

// What lets hosts out by name is made by the program.
const { hostNames: _, ...HUB_AND_VPC } = INTERCONNECT;
const { hostNames: __, ...ACCESS } = OWN_ACCESS;

/** What the file of an Interconnect has. */
export const INTERCONNECT_FILE: Kind<InterconnectFile> = objectTogether<InterconnectFile>(
  'an Interconnect',
  {
    $schema: schemaOf('interconnect'),
    ...HUB_AND_VPC,
    vpc: nameOf('voice'),
    sites: required(
      recordOf(
        objectOf<SiteConfiguration<string, KeyName>>('a site', {
          ...INTERFACE,
          ...SITE,
          edge: required(INTERCONNECT_EDGE),
          failoverEdges: listOf(INTERCONNECT_EDGE),
          secondary: objectOf<InterfaceConfiguration<string, KeyName>>('a second interface', INTERFACE),
        }),
      ),
    ),
  },
  {
    vpc: ['traffic'],
    traffic: ['vpc'],
    rulesQuota: ['vpc'],
    internetFallback: ['vpc'],
    openings: ['vpc'],
    sbc: ['vpc'],
  },
);

/** What the file of an access has. */
export const ACCESS_FILE: Kind<AccessFile> = objectOf<AccessFile>('an access', {
  $schema: schemaOf('access'),
  ...ACCESS,
  vpc: nameOf('voice'),
});

/** What a program gives is an engine's, and is taken as it is. */
const GIVEN: Kind<unknown> = referenceTo<unknown>('what the name stands for', (given) => typeof given !== 'symbol', {
  isSecret: true,
});

const VPCS = recordOf(required(GIVEN));

/** What a program gives for the names in the file of an Interconnect. */
export const INTERCONNECT_REFERENCES: Kind<InterconnectReferences<unknown, unknown> & Partial<VpcReferences<unknown>>> = objectOf<
  InterconnectReferences<unknown, unknown> & Partial<VpcReferences<unknown>>
>('the references of a program', { connections: required(recordOf(required(GIVEN))), keys: VPCS, vpcs: VPCS });

/** What a program gives for the name in the file of an access. */
export const ACCESS_REFERENCES: Kind<VpcReferences<unknown>> = objectOf<VpcReferences<unknown>>('the references of a program', {
  vpcs: required(VPCS),
});
