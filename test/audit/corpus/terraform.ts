import { block, type Case, configuration, GATEWAYS, MEDIA, plan, planned } from './forms';

/** What people write for Terraform, as it is planned and as CDKTF writes it. */
export const TERRAFORM: readonly Case[] = [
  {
    title: 'plan: a group with media of before the migration and two gateways',
    document: plan([
      'aws_security_group',
      'voice',
      {
        name: 'voice',
        ingress: [
          block('udp', 5060, 5060, GATEWAYS.slice(0, 2)),
          block('udp', 10000, 20000, ['54.172.60.0/23', '34.203.250.0/23']),
        ],
        egress: [block('-1', 0, 0, ['0.0.0.0/0'])],
        tags: { Source: '54.172.60.0/23' },
      },
    ]),
    found: [
      `literal-address ${planned(0, 'ingress[0].cidr_blocks[0]')}`,
      `sip-regions-missing ${planned(0, 'ingress[0].cidr_blocks[0]')}`,
      `literal-address ${planned(0, 'ingress[0].cidr_blocks[1]')}`,
      `stale-media ${planned(0, 'ingress[1].cidr_blocks[0]')}`,
      `stale-media ${planned(0, 'ingress[1].cidr_blocks[1]')}`,
    ],
  },
  {
    title: 'plan: rules of their own, whose group is not known yet',
    document: plan(
      [
        'aws_security_group_rule',
        'twilio_signalling',
        { type: 'ingress', from_port: 5060, to_port: 5061, protocol: 'udp', cidr_blocks: GATEWAYS },
      ],
      [
        'aws_vpc_security_group_ingress_rule',
        'twilio_media',
        { from_port: 10000, to_port: 20000, ip_protocol: 'udp', cidr_ipv4: MEDIA },
      ],
      ['aws_vpc_security_group_egress_rule', 'all', { ip_protocol: '-1', cidr_ipv4: '0.0.0.0/0' }],
      ['aws_vpc_security_group_ingress_rule', 'sip', { from_port: 5060, to_port: 5060, ip_protocol: 'udp', cidr_ipv6: '::/0' }],
    ),
    found: [
      ...GATEWAYS.map((_, index) => `literal-address ${planned(0, `cidr_blocks[${index}]`)}`),
      `media-ports ${planned(1, 'cidr_ipv4')}`,
      `open-sip ${planned(3, 'cidr_ipv6')}`,
    ],
  },
  {
    title: 'plan: modules in modules',
    document: {
      terraform_version: '1.9.0',
      planned_values: {
        root_module: {
          child_modules: [
            {
              address: 'module.a',
              child_modules: [
                {
                  address: 'module.a.module.b',
                  resources: [
                    {
                      address: 'module.a.module.b.aws_network_acl_rule.media[0]',
                      type: 'aws_network_acl_rule',
                      values: {
                        egress: true,
                        protocol: 'udp',
                        from_port: 10000,
                        to_port: 20000,
                        cidr_block: '3.112.80.0/24',
                        rule_action: 'allow',
                      },
                    },
                  ],
                },
              ],
            },
          ],
        },
      },
    },
    found: ['stale-media planned_values.root_module.child_modules[0].child_modules[0].resources[0].values.cidr_block'],
  },
  {
    title: 'plan: changes alone, one of them a removal',
    document: {
      terraform_version: '1.9.0',
      resource_changes: [
        {
          address: 'aws_security_group.voice',
          type: 'aws_security_group',
          change: {
            actions: ['update'],
            before: { ingress: [block('udp', 10000, 20000, ['3.1.77.0/24'])] },
            after: { ingress: [] },
          },
        },
        {
          address: 'aws_security_group.old',
          type: 'aws_security_group',
          change: { actions: ['delete'], before: {}, after: null },
        },
        {
          address: 'aws_security_group.new',
          type: 'aws_security_group',
          change: { actions: ['create'], before: null, after: { ingress: [block('udp', 10000, 20000, ['3.1.77.0/24'])] } },
        },
      ],
    },
    found: ['stale-media resource_changes[2].change.after.ingress[0].cidr_blocks[0]'],
  },
  {
    title: 'state, as it is shown',
    document: {
      terraform_version: '1.9.0',
      values: {
        root_module: {
          resources: [{ address: 'aws_route.a', type: 'aws_route', values: { destination_cidr_block: '67.213.136.64/26' } }],
        },
      },
    },
    found: ['stale-address values.root_module.resources[0].values.destination_cidr_block'],
  },
  {
    title: 'plan: a default ACL and a table of routes to everybody',
    document: plan(
      [
        'aws_default_network_acl',
        'it',
        {
          ingress: [{ action: 'allow', protocol: '-1', from_port: 0, to_port: 0, cidr_block: '0.0.0.0/0', rule_no: 100 }],
          egress: [{ action: 'allow', protocol: '-1', from_port: 0, to_port: 0, cidr_block: '0.0.0.0/0', rule_no: 100 }],
        },
      ],
      ['aws_route_table', 'it', { route: [{ cidr_block: '0.0.0.0/0', gateway_id: 'igw-1' }] }],
      [
        'aws_network_acl_rule',
        'answers',
        { egress: false, protocol: '17', from_port: 1024, to_port: 65535, cidr_block: '0.0.0.0/0', rule_action: 'allow' },
      ],
    ),
    found: [],
  },
  {
    title: 'plan: an ACL of somebody, for SIP and its answers',
    document: plan(
      [
        'aws_network_acl_rule',
        'out',
        {
          egress: true,
          protocol: 'udp',
          from_port: 5060,
          to_port: 5060,
          cidr_block: '54.172.60.0/30',
          rule_action: 'allow',
          network_acl_id: 'acl-1',
        },
      ],
      [
        'aws_network_acl_rule',
        'answers',
        {
          egress: false,
          protocol: 'udp',
          from_port: 1024,
          to_port: 65535,
          cidr_block: '54.172.60.0/30',
          rule_action: 'allow',
          network_acl_id: 'acl-1',
        },
      ],
    ),
    found: [
      `literal-address ${planned(0, 'cidr_block')}`,
      `sip-regions-missing ${planned(0, 'cidr_block')}`,
      `literal-address ${planned(1, 'cidr_block')}`,
      `sip-regions-missing ${planned(1, 'cidr_block')}`,
    ],
  },
  {
    title: 'plan: prefix lists, whole and by entry',
    document: plan(
      [
        'aws_ec2_managed_prefix_list',
        'twilio_sip_signaling',
        {
          name: 'sip',
          entry: [
            { cidr: '54.171.127.0/30', description: 'Twilio Ireland' },
            ...GATEWAYS.map((cidr) => ({ cidr, description: '' })),
          ],
        },
      ],
      ['aws_ec2_managed_prefix_list_entry', 'twilio', { cidr: '20.125.63.48/30', prefix_list_id: 'pl-1' }],
      ['aws_ec2_managed_prefix_list_entry', 'office', { cidr: '8.8.4.4/32', prefix_list_id: 'pl-1' }],
    ),
    found: [
      `unknown-twilio-address ${planned(0, 'entry[0].cidr')}`,
      ...GATEWAYS.map((_, index) => `literal-address ${planned(0, `entry[${index + 1}].cidr`)}`),
      `unknown-twilio-address ${planned(1, 'cidr')}`,
    ],
  },
  {
    title: 'plan: a network firewall',
    document: plan([
      'aws_networkfirewall_rule_group',
      'it',
      {
        rule_group: [
          {
            rules_source: [
              {
                rules_string: 'pass udp any any -> [18.228.249.0/24, 3.122.181.0/24] [10000:20000] (sid:1;)',
                stateful_rule: [],
              },
            ],
            rule_variables: [{ ip_sets: [{ key: 'TWILIO_SIP', ip_set: [{ definition: ['35.156.191.128/25'] }] }] }],
          },
        ],
      },
    ]),
    found: [
      `stale-media ${planned(0, 'rule_group[0].rules_source[0].rules_string')}`,
      `stale-media ${planned(0, 'rule_group[0].rules_source[0].rules_string')}`,
      `stale-address ${planned(0, 'rule_group[0].rule_variables[0].ip_sets[0].ip_set[0].definition[0]')}`,
    ],
  },
  {
    title: 'plan: TURN in rules of their own',
    document: plan(
      ...(
        [
          ['udp', 3478, 3478],
          ['tcp', 443, 443],
          ['udp', 10000, 60000],
        ] as const
      ).map(
        ([protocol, from, to]) =>
          [
            'aws_security_group_rule',
            `it_${from}`,
            { type: 'egress', from_port: from, to_port: to, protocol, cidr_blocks: ['54.244.51.0/24', '34.216.110.128/27'] },
          ] as const,
      ),
    ),
    found: [],
  },
  {
    title: 'configuration: a group and rules that refer to it',
    document: configuration({
      aws_security_group: {
        voice: { egress: block('udp', 10000, 20000, ['54.65.63.192/26', '3.112.80.0/24']), name: 'voice' },
      },
      aws_security_group_rule: Object.fromEntries(
        GATEWAYS.map((cidr, index) => [
          `sip${index}`,
          {
            type: 'ingress',
            from_port: 5060,
            to_port: 5060,
            protocol: 'udp',
            cidr_blocks: [cidr],
            security_group_id: '${aws_security_group.voice.id}',
          },
        ]),
      ),
    }),
    found: [
      'stale-media resource.aws_security_group.voice.egress.cidr_blocks[0]',
      'stale-media resource.aws_security_group.voice.egress.cidr_blocks[1]',
      ...GATEWAYS.map((_, index) => `literal-address resource.aws_security_group_rule.sip${index}.cidr_blocks[0]`),
    ],
  },
  {
    title: 'configuration: locals, variables and the arguments of a module',
    document: configuration(
      {},
      {
        terraform: {},
        locals: { twilio_media_ranges: ['54.172.60.0/23', MEDIA], office: '8.8.4.4/32' },
        variable: { sip_allowed: { type: 'list(string)', default: ['54.172.60.0/30'] } },
        module: { sbc: { source: './sbc', media: { port_range: '10000-20000', protocol: 'udp', cidrs: ['52.215.127.0/24'] } } },
        output: { media: { value: '54.172.60.0/23' } },
      },
    ),
    found: [
      'stale-media locals.twilio_media_ranges[0]',
      'literal-address locals.twilio_media_ranges[1]',
      'literal-address variable.sip_allowed.default[0]',
      'sip-regions-missing variable.sip_allowed.default[0]',
      'stale-media module.sbc.media.cidrs[0]',
    ],
  },
  {
    title: 'configuration: other people, beside Twilio',
    document: configuration({
      aws_security_group: {
        twilio: {
          ingress: [
            block('udp', 5060, 5060, ['54.172.59.0/24', '54.172.62.0/24']),
            block('tcp', 443, 443, ['3.112.80.17/32']),
            block('tcp', 443, 443, ['0.0.0.0/0']),
            block('udp', 3478, 3479, ['0.0.0.0/0']),
          ],
        },
      },
    }),
    found: [],
  },
];
