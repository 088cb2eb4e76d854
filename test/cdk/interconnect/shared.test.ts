import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { TwilioEdge, Vlan } from 'twilio-interconnect-constructs';
import { DirectConnectConnection, TwilioInterconnect } from 'twilio-interconnect-constructs/cdk';
import { networkStack, type TwoSitesChanges, twoSites, twoSitesProps } from '../../support/two-sites';
import { lateErrors, refusal, warnings } from '../direct-connect/support';

const CODE = 'twilio-interconnect:';

describe('two Interconnects on one connection of another stack', () => {
  function interconnects(...ids: readonly string[]): { readonly app: App; readonly refused: readonly (readonly string[])[] } {
    const app = new App();
    const west = new Stack(app, 'West', { env: { region: 'us-west-1' } });
    const connection = DirectConnectConnection.fromConnectionId(west, 'Port', 'dxcon-fgdef456');
    const refused = ids.map((id, index) => {
      const hub = new Stack(app, `Hub${index}`, { env: { region: 'us-east-1' } });
      const vpc = new ec2.Vpc(hub, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'), natGateways: 0 });
      const changes: TwoSitesChanges = { sanJose: { connection, vlan: Vlan.of(200 + index) } };
      return refusal(() => new TwilioInterconnect(hub, id, twoSitesProps(hub, vpc, changes)));
    });
    return { app, refused };
  }

  test('with the same id are refused, before anything is made', () => {
    const { app, refused } = interconnects('Twilio', 'Twilio');
    expect(refused).toEqual([[], [`${CODE}interface-place-taken sites.sanJose.connection`]]);
    expect(app.node.findChild('Hub1').node.findChild('Twilio').node.children).toEqual([]);
  });

  test('with different ids have an interface each', () => {
    const { app, refused } = interconnects('Twilio', 'Backup');
    expect(refused).toEqual([[], []]);
    expect(
      app.node
        .findChild('West')
        .node.findChild('Port')
        .node.children.map(({ node }) => node.id),
    ).toEqual(['Twilio-sanJose', 'Backup-sanJose']);
  });
});

describe('a VPN gateway that the user attaches beside that of the Interconnect', () => {
  test('is an error, because a VPC has one', () => {
    const { stack, vpc } = twoSites();
    vpc.enableVpnGateway({ type: 'ipsec.1', vpnRoutePropagation: [] });
    expect(lateErrors(stack)).toEqual([`${CODE}vpc-vpn-gateways`]);
  });

  test('is none if it is another VPC', () => {
    const { stack } = twoSites();
    new ec2.Vpc(stack, 'Other', { maxAzs: 1, natGateways: 0, vpnGateway: true });
    expect(lateErrors(stack)).toEqual([]);
  });
});

test('a gateway of another Region is refused', () => {
  const app = new App();
  const { stack, vpc } = networkStack(app);
  const hub = new Stack(app, 'Hub', { env: { region: 'us-east-1' } });
  const there = new Stack(app, 'There', { env: { region: 'eu-west-1' } });
  const transitGateway = new ec2.CfnTransitGateway(there, 'Tgw');
  expect(refusal(() => new TwilioInterconnect(hub, 'Twilio', twoSitesProps(stack, vpc, { transitGateway })))).toEqual([
    `${CODE}gateway-elsewhere transitGateway`,
  ]);
});

describe('the same preference on two continents', () => {
  const CONTINENTS = `${CODE}preferences-across-continents`;
  const preferring = (sanJose: NonNullable<TwoSitesChanges['sanJose']>): readonly string[] =>
    warnings(twoSites({ ashburn: { preference: 'high' }, sanJose } as TwoSitesChanges).stack);

  test('is a warning', () => {
    expect(preferring({ edge: TwilioEdge.LONDON_IX, preference: 'high' })).toContain(CONTINENTS);
  });

  test('is none with another preference, or on one continent', () => {
    expect(preferring({ edge: TwilioEdge.LONDON_IX, preference: 'low' })).not.toContain(CONTINENTS);
    expect(preferring({ preference: 'high' })).not.toContain(CONTINENTS);
  });
});
