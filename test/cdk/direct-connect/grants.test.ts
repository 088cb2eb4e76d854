import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AccountPrincipal, type IGrantable, Role } from 'aws-cdk-lib/aws-iam';
import { Asn, Bandwidth } from 'twilio-interconnect-constructs';
import { DirectConnectConnection, DirectConnectGateway, DirectConnectLag } from 'twilio-interconnect-constructs/cdk';
import { refusalOf } from '../../support/refusal';
import { strictApp, violationsOf } from '../../support/strict';

const ENV = { account: '111122223333', region: 'us-east-1' };
const WORKLOAD = new AccountPrincipal('444455556666');

/** What a role is allowed: `action resource`, one for each statement. */
function allowed(grant: (stack: Stack, role: Role) => void): readonly string[] {
  const app = strictApp();
  const stack = new Stack(app, 'Network', { env: ENV });
  grant(stack, new Role(stack, 'Role', { assumedBy: WORKLOAD }));
  const [policy] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  expect(violationsOf(app)).toEqual([]);
  return policy!['Properties'].PolicyDocument.Statement.map(
    ({ Effect, Action, Resource }: any) => `${Effect} ${Action} ${JSON.stringify(Resource)}`,
  );
}

test.each([
  ['private', 'AllocatePrivateVirtualInterface'],
  ['transit', 'AllocateTransitVirtualInterface'],
  ['public', 'AllocatePublicVirtualInterface'],
] as const)('a role allocates %s interfaces on one connection, and nothing else', (type, action) => {
  const arn = 'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123';
  expect(
    allowed((stack, role) => {
      const grant = DirectConnectConnection.fromConnectionArn(stack, 'Port', arn).grantAllocateVirtualInterface(role, type);
      expect(grant.success).toBe(true);
    }),
  ).toEqual([`Allow directconnect:${action} "${arn}"`]);
});

test('a group that is made or imported, and tags if there are any', () => {
  expect(
    allowed((stack, role) => {
      const made = new DirectConnectLag(stack, 'Made', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
      made.addConnection('Member');
      made.grantAllocateVirtualInterface(role, 'private', { withTags: true });
      DirectConnectLag.fromLagId(stack, 'Imported', 'dxlag-fgabc123').grantAllocateVirtualInterface(role, 'transit');
    }),
  ).toEqual([
    expect.stringMatching(/^Allow directconnect:AllocatePrivateVirtualInterface \{"Fn::GetAtt":\["Made\w+","LagArn"\]\}$/),
    expect.stringMatching(/^Allow directconnect:TagResource .*:directconnect:us-east-1:\*:dxvif\/\*/),
    expect.stringMatching(/^Allow directconnect:AllocateTransitVirtualInterface .*:dxlag\/dxlag-fgabc123/),
  ]);
});

test('a role accepts the proposals of one gateway', () => {
  expect(
    allowed((stack, role) => {
      const made = new DirectConnectGateway(stack, 'Made', { amazonSideAsn: Asn.of(64601) });
      made.grantAcceptProposal(role);
    }),
  ).toEqual([expect.stringMatching(/^Allow directconnect:AcceptDirectConnectGatewayAssociationProposal .*"Made\w+"/)]);
  const id = '11111111-2222-3333-4444-555555555555';
  expect(
    allowed((stack, role) => DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Imported', id).grantAcceptProposal(role)),
  ).toEqual([expect.stringContaining(`:directconnect::111122223333:dx-gateway/${id}`)]);
});

test('what is no role, and no type, is refused', () => {
  const stack = new Stack(new App(), 'Network');
  const port = DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123');
  expect(refusalOf(() => port.grantAllocateVirtualInterface({} as IGrantable, 'hosted' as 'private'))).toEqual([
    'wrong-type grantee',
    'unknown-choice type',
  ]);
  const gateway = DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', '11111111-2222-3333-4444-555555555555');
  expect(refusalOf(() => gateway.grantAcceptProposal('role' as never))).toEqual(['wrong-type grantee']);
});
