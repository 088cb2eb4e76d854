/** A folder in which somebody pasted Twilio's addresses, in every format that is read. */
export const PLANTED: Readonly<Record<string, string>> = {
  'terraform/groups.tf': `# Voice
resource "aws_security_group" "voice" {
  name = "voice-\${var.stage}"

  egress {
    description = "Twilio media" // {
    from_port   = 10000
    to_port     = 20000
    protocol    = "udp"
    cidr_blocks = [
      "10.0.0.0/8", /* our own */
      "54.172.60.0/23", # us1
    ]
  }

  dynamic "ingress" {
    for_each = toset(["54.172.60.0/24"])
    content {
      from_port   = 5060
      to_port     = 5061
      protocol    = "tcp"
      cidr_blocks = [ingress.value]
    }
  }
}

resource "aws_security_group_rule" "sip" {
  type              = "ingress"
  from_port         = 5060
  to_port           = 5060
  protocol          = "udp"
  cidr_blocks       = concat(["54.172.60.0/23"], var.more)
  security_group_id = aws_security_group.voice.id
}

resource "aws_vpc_security_group_ingress_rule" "open" {
  security_group_id = aws_security_group.voice.id
  from_port         = 5060
  to_port           = 5061
  ip_protocol       = "udp"
  cidr_ipv4         = "0.0.0.0/0"
}
`,
  'terraform/others.tf': `resource "aws_ec2_managed_prefix_list" "twilio" {
  entry {
    cidr        = "168.86.128.0/18"
    description = "Twilio media"
  }
}

resource "aws_network_acl_rule" "media" {
  egress      = true
  protocol    = "udp"
  rule_action = "allow"
  cidr_block  = var.old ? "54.172.60.0/23" : "168.86.128.0/18"
  from_port   = 10000
  to_port     = 20000
}

locals {
  twilio_media = ["168.86.128.0/18"]
}

variable "old" {
  default = "185.187.132.0/24"
}
`,
  'terraform/prod.tfvars': 'media = [\n  "168.86.128.0/18",\n]\n',
  'terraform/cdk.tf.json': JSON.stringify(
    {
      resource: {
        aws_security_group: {
          sg: {
            egress: [{ cidr_blocks: ['34.203.250.0/23'], from_port: 10000, to_port: 20000, protocol: 'udp' }],
          },
        },
      },
    },
    undefined,
    2,
  ),
  'plan.json': JSON.stringify({
    format_version: '1.2',
    planned_values: {
      root_module: {
        child_modules: [
          {
            resources: [
              {
                address: 'module.voice.aws_security_group_rule.media',
                type: 'aws_security_group_rule',
                values: { type: 'egress', cidr_blocks: ['54.172.60.0/23'], from_port: 10000, to_port: 20000, protocol: 'udp' },
              },
            ],
          },
        ],
      },
    },
  }),
  'cloudformation/voice.yaml': `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Voice:
    Type: AWS::EC2::SecurityGroup
    Properties:
      VpcId: !Ref Vpc
      SecurityGroupEgress:
        - { CidrIp: 54.172.60.0/23, IpProtocol: udp, FromPort: 10000, ToPort: 20000 }
        - IpProtocol: udp
          FromPort: 10000
          ToPort: 20000
          CidrIp: !If
            - IsOld
            - 54.172.60.0/23
            - !Ref Media
`,
  'cloudformation/classic.template': `{
  "Resources": {
    "Open": {
      "Type": "AWS::EC2::SecurityGroupIngress",
      "Properties": { "IpProtocol": "udp", "FromPort": 5060, "ToPort": 5060,
        "CidrIpv6": "::/0" }
    }
  }
}
`,
  'cdk.out/manifest.json': '{"version":"1.0.0","artifacts":{}}',
  'cdk.out/tree.json': '{"tree":{"Resources":{"cidrIp":"54.172.60.0/23"}}}',
  'cdk.out/assembly-Prod/ProdNetwork.template.json': template('Prod'),
  'cdk.out/NetworkVoice.nested.template.json': template('Nested'),
  'src/node_modules/other/stack.template.json': template('Other'),
  'package.json': '{"twilio":"54.172.60.0/23"}',
};

function template(name: string): string {
  const properties = { IpProtocol: 'udp', FromPort: 10000, ToPort: 20000, CidrIp: '54.172.60.0/23' };
  return JSON.stringify(
    { Resources: { [name]: { Type: 'AWS::EC2::SecurityGroupEgress', Properties: properties } } },
    undefined,
    1,
  );
}

/** What is stale or wrong in it: file, line, code. */
export const PLANTED_ERRORS: readonly string[] = [
  'cdk.out/NetworkVoice.nested.template.json:9 stale-media',
  'cdk.out/assembly-Prod/ProdNetwork.template.json:9 stale-media',
  'cloudformation/classic.template:6 open-sip',
  'cloudformation/voice.yaml:8 stale-media',
  'cloudformation/voice.yaml:14 stale-media',
  'plan.json:1 stale-media',
  'terraform/cdk.tf.json:8 stale-media',
  'terraform/groups.tf:12 stale-media',
  'terraform/groups.tf:17 sip-not-a-gateway',
  'terraform/groups.tf:32 sip-not-a-gateway',
  'terraform/groups.tf:41 open-sip',
  'terraform/others.tf:12 stale-media',
  'terraform/others.tf:12 media-ports',
  'terraform/others.tf:22 stale-address',
];

/** What is right today, and yet a copy. */
export const PLANTED_COPIES: readonly string[] = [
  'terraform/others.tf:3 literal-address',
  'terraform/others.tf:18 literal-address',
  'terraform/prod.tfvars:2 literal-address',
];
