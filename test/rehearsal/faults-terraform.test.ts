import { deploy } from './rehearse';
import { type Life, UNTROUBLED, terraformLife } from './scenarios/life';
import { codesIn } from './scenarios/report';
import { terraformStack } from './scenarios/synthesis';
import { TWO_SITES, type Voice, buildOnTerraform, portsOf } from './scenarios/voice';
import { TERRAFORM, TerraformWorld } from './terraform/apply';
import { type TerraformJson, changedJson, programOf, withoutProtection } from './terraform/configuration';

const jsonOf = (voice: Voice): TerraformJson => terraformStack((stack) => buildOnTerraform(stack, voice));

const VPN = jsonOf(TWO_SITES);
const TRANSIT = jsonOf({ ...TWO_SITES, hub: 'transit' });

type Resources = Record<string, Record<string, any>>;

const all = (resources: Resources, type: string): readonly any[] => Object.values(resources[type] ?? {});

/** The first of a type. */
const first = (resources: Resources, type: string): any => all(resources, type)[0];

/** A configuration written by hand. */
const handMade = (
  resource: Resources,
  provider: TerraformJson['provider'] = { aws: [{ region: 'us-east-1' }] },
): TerraformJson => ({
  provider,
  resource,
});

const said = ({ created, changed, deleted }: Life) => ({
  created: codesIn(created),
  changed: changed.map(codesIn),
  deleted: codesIn(deleted),
});

const creating = (json: TerraformJson): readonly string[] => codesIn(terraformLife([json]).created);
const changing = (...jsons: readonly TerraformJson[]) => said(terraformLife(jsons)).changed;

const INTERFACE = {
  name: 'voice',
  connection_id: 'dxcon-fgaaaaaa',
  vlan: 101,
  address_family: 'ipv4',
  bgp_asn: 65010,
  dx_gateway_id: '${aws_dx_gateway.hub.id}',
};
const HUB = { aws_dx_gateway: { hub: { name: 'hub', amazon_side_asn: '64512' } } };
const LIST = { name: 'media', address_family: 'IPv4', max_entries: 5, entry: [{ cidr: '192.0.2.0/24', description: 'media' }] };

test('without a fault nothing is said', () => {
  expect(terraformLife([VPN])).toEqual(UNTROUBLED());
  expect(terraformLife([TRANSIT])).toEqual(UNTROUBLED());
});

describe('what is made too early', () => {
  test('a propagation that does not wait for the association', () => {
    const fault = changedJson(VPN, (resources) => delete first(resources, 'aws_vpn_gateway_route_propagation').depends_on);
    expect(creating(fault)).toEqual(['propagation-before-association']);
  });

  test('a route to a transit gateway that does not wait for the attachment of its VPC', () => {
    const fault = changedJson(TRANSIT, (resources) => {
      for (const route of all(resources, 'aws_route')) {
        route.transit_gateway_id = '${aws_ec2_transit_gateway.hub.id}';
        delete route.depends_on;
      }
    });
    expect(creating(fault)).toContain('vpc-not-attached');
  });

  test('an interface on a port that the same apply orders', () => {
    const json = handMade({
      ...HUB,
      aws_dx_connection: { port: { name: 'port', location: 'EqDC2', bandwidth: '1Gbps' } },
      aws_dx_private_virtual_interface: { voice: { ...INTERFACE, connection_id: '${aws_dx_connection.port.id}' } },
    });
    expect(creating(json)).toEqual(['port-not-available']);
  });

  test('an interface on a LAG that does not wait for its members', () => {
    const of = (depends_on?: readonly string[]) =>
      handMade({
        ...HUB,
        aws_dx_lag: { lag: { name: 'lag', location: 'EqDC2', connections_bandwidth: '1Gbps' } },
        aws_dx_connection: { port: { name: 'port', location: 'EqDC2', bandwidth: '1Gbps' } },
        aws_dx_connection_association: {
          member: { connection_id: '${aws_dx_connection.port.id}', lag_id: '${aws_dx_lag.lag.id}' },
        },
        aws_dx_private_virtual_interface: { voice: { ...INTERFACE, connection_id: '${aws_dx_lag.lag.id}', depends_on } },
      });
    expect(creating(of())).toEqual(['lag-without-members']);
    expect(terraformLife([of(['aws_dx_connection_association.member'])])).toEqual(UNTROUBLED());
  });

  test('resources that wait for each other', () => {
    const fault = changedJson(VPN, (resources) => {
      const [name] = Object.keys(resources['aws_dx_gateway_association']!);
      first(resources, 'aws_vpn_gateway').depends_on = [`aws_dx_gateway_association.${name}`];
    });
    expect(creating(fault)).toEqual(['cycle']);
  });
});

describe('what is in the wrong Region', () => {
  const provider = { aws: [{ region: 'us-east-1' }, { alias: 'west', region: 'us-west-1' }] };
  const given = { ports: { 'dxcon-fgbbbbbb': 'us-west-1' } };
  const of = (changes: object) =>
    handMade(
      { ...HUB, aws_dx_private_virtual_interface: { voice: { ...INTERFACE, connection_id: 'dxcon-fgbbbbbb', ...changes } } },
      provider,
    );

  test('an interface without its region', () => {
    expect(codesIn(terraformLife([of({})], given).created)).toEqual(['other-region']);
    expect(terraformLife([of({ region: 'us-west-1' })], given)).toEqual(UNTROUBLED());
    expect(terraformLife([of({ provider: 'aws.west' })], given)).toEqual(UNTROUBLED());
  });

  test('the region taken from the interface of a site that is away', () => {
    const voice: Voice = { ...TWO_SITES, away: ['sanJose'] };
    const json = jsonOf(voice);
    const fault = changedJson(json, (resources) => {
      all(resources, 'aws_dx_private_virtual_interface').forEach((each) => delete each.region);
    });
    expect(terraformLife([json], portsOf(voice))).toEqual(UNTROUBLED());
    expect(codesIn(terraformLife([fault], portsOf(voice)).created)).toEqual(['other-region']);
  });

  test('an association away from its gateway', () => {
    const fault = changedJson({ ...VPN, provider }, (resources) => {
      first(resources, 'aws_dx_gateway_association').provider = 'aws.west';
    });
    expect(creating(fault)).toEqual(['other-region']);
  });

  test('a port at a location of another Region', () => {
    const port = { name: 'port', location: 'EqSV5', bandwidth: '1Gbps' };
    expect(creating(handMade({ aws_dx_connection: { port } }))).toEqual(['location-of-other-region']);
    expect(creating(handMade({ aws_dx_connection: { port: { ...port, region: 'us-west-1' } } }))).toEqual([]);
  });
});

describe('what cannot be changed in one apply', () => {
  const list = (changes: object) => handMade({ aws_ec2_managed_prefix_list: { media: { ...LIST, ...changes } } });
  const more = [...LIST.entry, { cidr: '198.51.100.0/24', description: 'more' }];

  test('the description of an entry: the list is left empty', () => {
    expect(changing(list({}), list({ entry: [{ ...LIST.entry[0], description: 'changed' }] }))).toEqual([['list-left-empty']]);
  });

  test('the description of an entry resource: the entry is missing for a moment', () => {
    const of = (description: string) =>
      handMade({
        aws_ec2_managed_prefix_list: { media: { ...LIST, entry: undefined } },
        aws_ec2_managed_prefix_list_entry: {
          media: { prefix_list_id: '${aws_ec2_managed_prefix_list.media.id}', cidr: '192.0.2.0/24', description },
        },
      });
    expect(changing(of('media'), of('changed'))).toEqual([['entry-gap']]);
  });

  test('entries within a list to entries of their own', () => {
    const own = handMade({
      aws_ec2_managed_prefix_list: { media: { name: 'media', address_family: 'IPv4', max_entries: 5 } },
      aws_ec2_managed_prefix_list_entry: {
        media: { prefix_list_id: '${aws_ec2_managed_prefix_list.media.id}', cidr: '192.0.2.0/24', description: 'media' },
      },
    });
    expect(changing(list({}), own)).toEqual([['entry-exists']]);
  });

  test('size and entries can, which CloudFormation refuses', () => {
    expect(changing(list({}), list({ max_entries: 10, entry: more }), list({}))).toEqual([[], []]);
  });

  test('the prefixes of a proposal', () => {
    const of = (prefix: string) =>
      handMade({
        aws_dx_gateway_association_proposal: {
          proposal: {
            associated_gateway_id: 'vgw-0123456789abcdef0',
            dx_gateway_id: '11111111-2222-3333-4444-555555555555',
            dx_gateway_owner_account_id: '444455556666',
            allowed_prefixes: [prefix],
          },
        },
      });
    expect(changing(of('192.0.2.0/24'), of('198.51.100.0/24'))).toEqual([['proposal-update']]);
  });

  test('what has prevent_destroy', () => {
    const renamed = changedJson(VPN, (resources) => (first(resources, 'aws_dx_private_virtual_interface').vlan = 999));
    expect(changing(VPN, renamed)).toEqual([['prevent-destroy']]);
    expect(changing(VPN, withoutProtection(VPN), withoutProtection(renamed))).toEqual([[], []]);
  });

  test('the Direct Connect gateway of an association can: Terraform destroys the old one first', () => {
    const moved = changedJson(VPN, (resources) => {
      first(resources, 'aws_dx_gateway_association').dx_gateway_id = '11111111-2222-3333-4444-555555555555';
    });
    expect(changing(VPN, moved)).toEqual([[]]);
  });
});

describe('what does not go', () => {
  test('a list whose rule within a group goes in the same apply', () => {
    const egress = [
      { protocol: 'tcp', from_port: 443, to_port: 443, prefix_list_ids: ['${aws_ec2_managed_prefix_list.media.id}'] },
    ];
    const of = (lifecycle: object) => ({
      before: handMade({
        aws_ec2_managed_prefix_list: { media: { ...LIST, lifecycle } },
        aws_security_group: { voice: { description: 'voice', egress } },
      }),
      after: handMade({ aws_security_group: { voice: { description: 'voice', egress: [] } } }),
    });
    const [usual, createFirst] = [of({}), of({ create_before_destroy: true })];
    expect(changing(usual.before, usual.after)).toEqual([['list-in-use']]);
    expect(changing(createFirst.before, createFirst.after)).toEqual([[]]);
  });

  test('the gateway of a hosted interface that does not wait for it', () => {
    const { dx_gateway_id, ...hosted } = INTERFACE;
    const of = (depends_on?: readonly string[]) =>
      handMade({
        ...HUB,
        aws_dx_hosted_private_virtual_interface: { voice: { ...hosted, owner_account_id: '444455556666', depends_on } },
        aws_dx_hosted_private_virtual_interface_accepter: {
          voice: { dx_gateway_id, virtual_interface_id: '${aws_dx_hosted_private_virtual_interface.voice.id}' },
        },
      });
    expect(said(terraformLife([of()]))).toEqual({ created: [], changed: [], deleted: ['gateway-in-use'] });
    expect(terraformLife([of(['aws_dx_gateway.hub'])])).toEqual(UNTROUBLED());
  });

  test('an association whose VPN gateway is attached by a resource that it does not wait for', () => {
    const of = (depends_on?: readonly string[]) =>
      handMade({
        ...HUB,
        aws_vpc: { vpc: { cidr_block: '203.0.113.0/24' } },
        aws_vpn_gateway: { vgw: {} },
        aws_vpn_gateway_attachment: { vgw: { vpc_id: '${aws_vpc.vpc.id}', vpn_gateway_id: '${aws_vpn_gateway.vgw.id}' } },
        aws_dx_gateway_association: {
          voice: { dx_gateway_id: INTERFACE.dx_gateway_id, associated_gateway_id: '${aws_vpn_gateway.vgw.id}', depends_on },
        },
      });
    const { created, deleted } = said(terraformLife([of()]));
    expect({ created, deleted }).toEqual({ created: ['vpn-gateway-not-attached'], deleted: ['vpn-gateway-associated'] });
    expect(terraformLife([of(['aws_vpn_gateway_attachment.vgw'])])).toEqual(UNTROUBLED());
  });

  test('a port whose last apply had skip_destroy', () => {
    const port = { name: 'port', location: 'EqDC2', bandwidth: '1Gbps', skip_destroy: true };
    const made = deploy(TERRAFORM, new TerraformWorld(), programOf(handMade({ aws_dx_connection: { port } })));
    const { world } = deploy(TERRAFORM, made.world!, undefined);
    expect(world!.state).toEqual({});
    expect(world!.account.all('connection').map(({ state }) => state['name'])).toEqual(['port']);
  });
});
