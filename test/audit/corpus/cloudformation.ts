import { type Case, GATEWAYS, MEDIA, rule, ruleAt, template } from './forms';

/** What people write into templates of CloudFormation. */
export const CLOUDFORMATION: readonly Case[] = [
  {
    title: 'media of one region, from before the migration',
    document: template({ SecurityGroupIngress: [rule('udp', 10000, 20000, '54.172.60.0/23', 'Twilio media')] }),
    found: [`stale-media ${ruleAt(0)}`],
  },
  {
    title: 'media of every region, from before the migration, with the newer ports',
    document: template({
      SecurityGroupIngress: ['3.104.90.0/24', '18.228.249.0/24', '52.215.127.0/24', '3.122.181.0/24'].map((cidr) =>
        rule('udp', 10000, 60000, cidr),
      ),
    }),
    found: [0, 1, 2, 3].map((index) => `stale-media ${ruleAt(index)}`),
  },
  {
    title: 'media of Oregon on any high port',
    document: template({ SecurityGroupEgress: [rule('udp', 1024, 65535, '54.244.51.0/24')] }),
    found: [`stale-media ${ruleAt(0, 'Egress')}`],
  },
  {
    title: 'media that Interconnect had beside its signalling',
    document: template({ SecurityGroupEgress: [rule('udp', 10000, 20000, '208.78.112.64/26')] }),
    found: [`stale-media ${ruleAt(0, 'Egress')}`],
  },
  {
    title: 'a gateway on the media ports',
    document: template({ SecurityGroupIngress: [rule('udp', 10000, 20000, '54.172.60.0/30')] }),
    found: [`stale-media ${ruleAt(0)}`],
  },
  {
    title: 'a network rounded up from a former one',
    document: template({ SecurityGroupIngress: [rule('udp', 10000, 20000, '54.171.127.0/24', 'Twilio Ireland')] }),
    found: [`stale-media ${ruleAt(0)}`],
  },
  {
    title: "the right media range on the old range's ports",
    document: template({ SecurityGroupEgress: [rule('udp', 10000, 20000, MEDIA)] }),
    found: [`media-ports ${ruleAt(0, 'Egress')}`],
  },
  {
    title: 'the old ports towards an own border controller',
    document: template({ SecurityGroupIngress: [rule('udp', 10000, 20000, MEDIA)] }),
    found: [`media-ports ${ruleAt(0)}`],
  },
  {
    title: 'ports that a border controller has chosen for itself',
    document: template({ SecurityGroupIngress: [rule('udp', 16384, 32767, MEDIA)] }),
    found: [`literal-address ${ruleAt(0)}`],
  },
  {
    title: 'the right media range on the right ports',
    document: template({ SecurityGroupEgress: [rule('udp', 10000, 60000, MEDIA)] }),
    found: [`literal-address ${ruleAt(0, 'Egress')}`],
  },
  {
    title: 'the right ports in two rules',
    document: template({ SecurityGroupEgress: [rule('udp', 10000, 20000, MEDIA), rule('udp', 20001, 60000, MEDIA)] }),
    found: [`literal-address ${ruleAt(0, 'Egress')}`, `literal-address ${ruleAt(1, 'Egress')}`],
  },
  {
    title: 'two rules with a gap between their ports',
    document: template({ SecurityGroupEgress: [rule('udp', 10000, 20000, MEDIA), rule('udp', 30000, 60000, MEDIA)] }),
    found: [`media-ports ${ruleAt(0, 'Egress')}`, `media-ports ${ruleAt(1, 'Egress')}`],
  },
  {
    title: 'the whole media range of a region on the port of SIP',
    document: template({ SecurityGroupIngress: [rule('udp', 5060, 5060, '54.172.60.0/23')] }),
    found: [`sip-not-a-gateway ${ruleAt(0)}`, `sip-regions-missing ${ruleAt(0)}`],
  },
  {
    title: 'a slice of a media range on the port of SIP',
    document: template({ SecurityGroupIngress: [rule('tcp', 5061, 5061, '34.203.250.0/30')] }),
    found: [`sip-not-a-gateway ${ruleAt(0)}`],
  },
  {
    title: 'the media range of today on the port of SIP',
    document: template({ SecurityGroupIngress: [rule('udp', 5060, 5061, MEDIA)] }),
    found: [`sip-not-a-gateway ${ruleAt(0)}`],
  },
  {
    title: 'one gateway more of Interconnect than there is',
    document: template({ SecurityGroupIngress: [rule('udp', 5060, 5060, '208.78.112.64/30')] }),
    found: [`sip-not-a-gateway ${ruleAt(0)}`],
  },
  {
    title: 'the gateways of an Interconnect edge',
    document: template({ SecurityGroupIngress: [64, 65, 66].map((last) => rule('udp', 5060, 5060, `208.78.112.${last}/32`)) }),
    found: [0, 1, 2].map((index) => `literal-address ${ruleAt(index)}`),
  },
  {
    title: 'two gateways of eight',
    document: template({ SecurityGroupIngress: GATEWAYS.slice(0, 2).map((cidr) => rule('udp', 5060, 5060, cidr)) }),
    found: [`literal-address ${ruleAt(0)}`, `sip-regions-missing ${ruleAt(0)}`, `literal-address ${ruleAt(1)}`],
  },
  {
    title: 'every gateway',
    document: template({ SecurityGroupIngress: GATEWAYS.map((cidr) => rule('udp', 5060, 5061, cidr)) }),
    found: GATEWAYS.map((_, index) => `literal-address ${ruleAt(index)}`),
  },
  {
    title: 'every gateway to call, and one to be called from',
    document: template({
      SecurityGroupEgress: GATEWAYS.map((cidr) => rule('udp', 5060, 5060, cidr)),
      SecurityGroupIngress: [rule('udp', 5060, 5060, GATEWAYS[3]!)],
    }),
    found: [
      ...GATEWAYS.map((_, index) => `literal-address ${ruleAt(index, 'Egress')}`),
      `literal-address ${ruleAt(0)}`,
      `sip-regions-missing ${ruleAt(0)}`,
    ],
  },
  {
    title: 'SIP from everybody',
    document: template({
      SecurityGroupIngress: [
        rule('udp', 5060, 5060, '0.0.0.0/0'),
        { IpProtocol: 'tcp', FromPort: 5061, ToPort: 5061, CidrIpv6: '::/0' },
      ],
    }),
    found: [`open-sip ${ruleAt(0)}`, `open-sip ${ruleAt(1)}v6`],
  },
  {
    title: 'SIP from both halves of everybody',
    document: template({ SecurityGroupIngress: [rule('udp', 5060, 5080, '0.0.0.0/1'), rule('udp', 5060, 5080, '128.0.0.0/1')] }),
    found: [`open-sip ${ruleAt(0)}`, `open-sip ${ruleAt(1)}`],
  },
  {
    title: 'media from everybody',
    document: template({
      SecurityGroupIngress: [
        rule('udp', 10000, 20000, '0.0.0.0/0'),
        { IpProtocol: 'udp', FromPort: 10000, ToPort: 60000, CidrIpv6: '::/0' },
      ],
    }),
    found: [`open-media ${ruleAt(0)}`, `open-media ${ruleAt(1)}v6`],
  },
  {
    title: 'part of the media ports from everybody, beside a gateway of Twilio',
    document: template({
      SecurityGroupIngress: [
        ...GATEWAYS.map((cidr) => rule('udp', 5060, 5060, cidr)),
        rule('udp', 16384, 32767, '0.0.0.0/0', 'RTP'),
      ],
    }),
    found: [...GATEWAYS.map((_, index) => `literal-address ${ruleAt(index)}`), `open-media ${ruleAt(8)}`],
  },
  {
    title: 'a web server, everything outwards, and media of a program that is not about Twilio',
    document: template({
      SecurityGroupIngress: [
        rule('tcp', 443, 443, '0.0.0.0/0'),
        rule('tcp', 80, 80, '0.0.0.0/0'),
        rule('udp', 50000, 60000, '0.0.0.0/0', 'WebRTC'),
        { IpProtocol: 'icmp', FromPort: 8, ToPort: -1, CidrIp: '0.0.0.0/0' },
      ],
      SecurityGroupEgress: [
        { IpProtocol: '-1', CidrIp: '0.0.0.0/0' },
        { IpProtocol: '-1', CidrIpv6: '::/0' },
      ],
    }),
    found: [],
  },
  {
    title: 'an address that a rule calls Twilio, and no page lists',
    document: template({ SecurityGroupIngress: [rule('udp', 5060, 5060, '54.232.85.80/30', 'Twilio South America')] }),
    found: [`unknown-twilio-address ${ruleAt(0)}`],
  },
  {
    title: 'a network wider than the media range',
    document: template({ SecurityGroupEgress: [rule('udp', 10000, 60000, '168.86.0.0/16')] }),
    found: [`unknown-twilio-address ${ruleAt(0, 'Egress')}`],
  },
  {
    title: 'other carriers, an office and private networks in a group for Twilio',
    document: template(
      {
        GroupDescription: 'Twilio and carriers',
        SecurityGroupIngress: [
          rule('udp', 5060, 5060, '54.172.62.0/30', 'another carrier'),
          rule('udp', 5060, 5060, '192.76.120.10/32'),
          rule('udp', 10000, 20000, '10.0.0.0/8'),
          rule('udp', 5060, 5060, '172.16.0.0/12', 'Twilio over the VPN'),
          rule('tcp', 22, 22, '8.8.4.4/32', 'office'),
          rule('udp', 10000, 20000, '54.0.0.0/8'),
        ],
      },
      undefined,
      'Twilio',
    ),
    found: [],
  },
  {
    title: 'the proxy from which webhooks may come',
    document: template({ SecurityGroupIngress: [rule('tcp', 443, 443, '3.80.20.0/25', 'Twilio webhooks')] }),
    found: [],
  },
  {
    title: 'a mail service of the same company',
    document: template({ SecurityGroupIngress: [rule('tcp', 443, 443, '167.89.0.0/17', 'Twilio SendGrid')] }),
    found: [],
  },
  {
    title: 'STUN and TURN, with their relays',
    document: template({
      SecurityGroupEgress: ['54.172.60.0/23', '34.203.250.0/23', '3.235.111.128/25'].flatMap((cidr) => [
        rule('udp', 3478, 3478, cidr),
        rule('tcp', 3478, 3478, cidr),
        rule('tcp', 5349, 5349, cidr),
        rule('tcp', 443, 443, cidr),
        rule('udp', 10000, 60000, cidr),
      ]),
    }),
    found: [],
  },
  {
    title: 'STUN and TURN beside media ports of the past',
    document: template({
      SecurityGroupEgress: [rule('udp', 3478, 3478, '54.172.60.0/23'), rule('udp', 10000, 20000, '54.172.60.0/23')],
    }),
    found: [`stale-media ${ruleAt(1, 'Egress')}`],
  },
  {
    title: 'a range that is neither media nor TURN any more, on the ports of TURN',
    document: template({ SecurityGroupEgress: [rule('udp', 3478, 3478, '3.112.80.0/24')] }),
    found: [`stale-address ${ruleAt(0, 'Egress')}`],
  },
  {
    title: 'signalling of the SDKs over Interconnect, half of it',
    document: template({ SecurityGroupEgress: [rule('tcp', 443, 443, '208.78.112.64/26')] }),
    found: [`stale-address ${ruleAt(0, 'Egress')}`],
  },
  {
    title: 'signalling of the SDKs over Interconnect, all of it',
    document: template({ SecurityGroupEgress: [rule('tcp', 443, 443, '208.78.112.0/25')] }),
    found: [`literal-address ${ruleAt(0, 'Egress')}`],
  },
  {
    title: 'rules that are resources of their own, on one group',
    document: {
      Resources: {
        Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'voice' } },
        ...Object.fromEntries(
          GATEWAYS.map((cidr, index) => [
            `Rule${index}`,
            {
              Type: 'AWS::EC2::SecurityGroupIngress',
              Properties: { GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] }, ...rule('udp', 5060, 5060, cidr) },
            },
          ]),
        ),
      },
    },
    found: GATEWAYS.map((_, index) => `literal-address Resources.Rule${index}.Properties.CidrIp`),
  },
  {
    title: 'a network ACL, with a rule that denies',
    document: {
      Resources: {
        Allow: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            Egress: false,
            Protocol: 17,
            PortRange: { From: 10000, To: 20000 },
            CidrBlock: '3.1.77.0/24',
            RuleAction: 'allow',
          },
        },
        Deny: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            Egress: false,
            Protocol: 17,
            PortRange: { From: 5060, To: 5061 },
            CidrBlock: '0.0.0.0/0',
            RuleAction: 'deny',
          },
        },
        Answers: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: {
            Egress: false,
            Protocol: 6,
            PortRange: { From: 1024, To: 65535 },
            CidrBlock: '0.0.0.0/0',
            RuleAction: 'allow',
          },
        },
      },
    },
    found: ['stale-media Resources.Allow.Properties.CidrBlock'],
  },
  {
    title: 'a prefix list that somebody keeps by hand',
    document: template(
      {
        PrefixListName: 'twilio-media',
        MaxEntries: 10,
        Entries: [
          { Cidr: MEDIA, Description: 'Twilio media' },
          { Cidr: '3.122.181.0/24', Description: 'Twilio Frankfurt' },
          { Cidr: '54.172.60.0/23', Description: 'Twilio media Virginia' },
          { Cidr: '54.172.60.0/23', Description: 'Twilio TURN Virginia' },
        ],
      },
      'AWS::EC2::PrefixList',
      'List',
    ),
    found: [
      'literal-address Resources.List.Properties.Entries[0].Cidr',
      'stale-media Resources.List.Properties.Entries[1].Cidr',
      'stale-media Resources.List.Properties.Entries[2].Cidr',
    ],
  },
  {
    title: 'parameters, mappings and conditions',
    document: {
      Parameters: {
        TwilioSipNetworks: { Type: 'CommaDelimitedList', Default: '54.172.60.0/30, 54.244.51.0/30' },
        Office: { Type: 'String', Default: '8.8.4.4/32' },
      },
      Mappings: { Twilio: { ireland: { media: '52.215.127.0/24' } } },
      Resources: {
        Voice: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            SecurityGroupIngress: [
              { IpProtocol: 'udp', FromPort: '10000', ToPort: '20000', CidrIp: { 'Fn::If': ['IsOld', '3.1.77.0/24', MEDIA] } },
            ],
          },
        },
      },
      Outputs: { Media: { Value: '54.172.60.0/23' } },
    },
    found: [
      'literal-address Parameters.TwilioSipNetworks.Default',
      'sip-regions-missing Parameters.TwilioSipNetworks.Default',
      'literal-address Parameters.TwilioSipNetworks.Default',
      'stale-media Mappings.Twilio.ireland.media',
      `stale-media ${ruleAt(0)}["Fn::If"][1]`,
      `media-ports ${ruleAt(0)}["Fn::If"][2]`,
    ],
  },
  {
    title: 'rules of a network firewall, as text and as objects',
    document: template(
      {
        RuleGroup: {
          RulesSource: {
            RulesString: [
              'pass udp $HOME_NET any -> 54.172.60.0/23 10000:20000 (msg:"media"; sid:1;)',
              'drop udp any any -> 0.0.0.0/0 5060 (msg:"no other SIP"; sid:2;)',
              'pass udp [54.172.60.0/30,35.156.191.0/24] any -> $HOME_NET 5060 (msg:"SIP"; sid:3;)',
            ].join('\n'),
            StatefulRules: [
              {
                Action: 'PASS',
                Header: {
                  Protocol: 'UDP',
                  Source: 'ANY',
                  SourcePort: 'ANY',
                  Direction: 'FORWARD',
                  Destination: '3.104.90.0/24',
                  DestinationPort: '10000:20000',
                },
              },
            ],
          },
        },
      },
      'AWS::NetworkFirewall::RuleGroup',
    ),
    found: [
      'stale-media Resources.Voice.Properties.RuleGroup.RulesSource.RulesString',
      'literal-address Resources.Voice.Properties.RuleGroup.RulesSource.RulesString',
      'sip-regions-missing Resources.Voice.Properties.RuleGroup.RulesSource.RulesString',
      'sip-not-a-gateway Resources.Voice.Properties.RuleGroup.RulesSource.RulesString',
      'stale-media Resources.Voice.Properties.RuleGroup.RulesSource.StatefulRules[0].Header.Destination',
    ],
  },
  {
    title: 'a VPC, its subnets and routes, whatever they are called',
    document: {
      Resources: {
        TwilioVpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '8.8.0.0/20' } },
        TwilioSubnet: { Type: 'AWS::EC2::Subnet', Properties: { CidrBlock: '8.8.0.0/24' } },
        TwilioRoute: { Type: 'AWS::EC2::Route', Properties: { DestinationCidrBlock: '8.9.0.0/24', GatewayId: 'vgw-1' } },
        Default: { Type: 'AWS::EC2::Route', Properties: { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' } },
      },
    },
    found: [],
  },
  {
    title: 'a static route to what Twilio announces',
    document: template({ DestinationCidrBlock: '208.78.112.0/25', GatewayId: 'vgw-1' }, 'AWS::EC2::Route'),
    found: ['literal-address Resources.Voice.Properties.DestinationCidrBlock'],
  },
];
