import { Match, Template } from 'aws-cdk-lib/assertions';
import * as directconnect from 'aws-cdk-lib/aws-directconnect';
import { CfnConnection, type IConnectionRef } from 'aws-cdk-lib/aws-directconnect';
import { type Stack, Tags } from 'aws-cdk-lib';
import { Bandwidth, ResiliencyModel } from 'twilio-interconnect-constructs';
import { DirectConnectConnection, DirectConnectResiliencyGroup } from 'twilio-interconnect-constructs/cdk';
import { newStack, refusal, warnings } from './support';

const CODE = 'twilio-interconnect:';
const TYPE = 'AWS::DirectConnect::ResiliencyGroup';

/** Connections at these locations; `?` is one whose location is not known. */
function connectionsAt(stack: Stack, locations: readonly string[]): IConnectionRef[] {
  return locations.map((location, index) =>
    location === '?'
      ? DirectConnectConnection.fromConnectionId(stack, `Port${index}`, `dxcon-fgabc12${index}`)
      : index === 0
        ? new CfnConnection(stack, `Port${index}`, { bandwidth: '1Gbps', connectionName: 'l1', location })
        : new DirectConnectConnection(stack, `Port${index}`, { bandwidth: Bandwidth.gbps(1), location }),
  );
}

describe('a resiliency group', () => {
  test('by default leaves its members alone', () => {
    const stack = newStack();
    const group = new DirectConnectResiliencyGroup(stack, 'Group', { resiliencyModel: ResiliencyModel.MAXIMUM });
    Template.fromStack(stack).hasResourceProperties(TYPE, {
      ResiliencyGroupName: Match.stringLikeRegexp('^[\\w-]+$'),
      IntendedResiliencyModel: 'maximum-resiliency',
      ConnectionArns: Match.absent(),
    });
    const logicalId = stack.resolve(group.resource.logicalId) as string;
    expect(stack.resolve([group.resiliencyGroupRef.resiliencyGroupArn, group.resiliencyGroupId])).toEqual([
      { 'Fn::GetAtt': [logicalId, 'ResiliencyGroupArn'] },
      { 'Fn::GetAtt': [logicalId, 'ResiliencyGroupId'] },
    ]);
  });

  test('with everything', () => {
    const stack = newStack();
    const connections = [
      ...connectionsAt(stack, ['EqDC2', 'EqSV5']),
      DirectConnectConnection.fromConnectionArn(
        stack,
        'Imported',
        'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123',
      ),
    ];
    new DirectConnectResiliencyGroup(stack, 'Group', {
      resiliencyModel: ResiliencyModel.HIGH,
      connections,
      resiliencyGroupName: 'twilio_voice-1',
    });
    Template.fromStack(stack).hasResourceProperties(TYPE, {
      ResiliencyGroupName: 'twilio_voice-1',
      IntendedResiliencyModel: 'high-resiliency',
      ConnectionArns: [
        { Ref: 'Port0' },
        { Ref: Match.stringLikeRegexp('^Port1') },
        'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123',
      ],
    });
  });

  test('has the tags of what it is in', () => {
    const stack = newStack();
    Tags.of(stack).add('team', 'voice');
    const group = new DirectConnectResiliencyGroup(stack, 'Group', { resiliencyModel: ResiliencyModel.HIGH });
    Tags.of(group).add('site', 'ashburn');
    Template.fromStack(stack).hasResourceProperties(TYPE, {
      Tags: [
        { Key: 'site', Value: 'ashburn' },
        { Key: 'team', Value: 'voice' },
      ],
    });
  });

  // An old release has no class for it.
  ('CfnResiliencyGroup' in directconnect ? test : test.skip)("is written as AWS CDK's own class writes it", () => {
    const [ours, theirs] = [newStack(), newStack()];
    [ours, theirs].forEach((stack) => Tags.of(stack).add('team', 'voice'));
    const group = new DirectConnectResiliencyGroup(ours, 'Group', {
      resiliencyModel: ResiliencyModel.HIGH,
      connections: connectionsAt(ours, ['EqDC2', '?']),
      resiliencyGroupName: 'voice',
    });
    new directconnect.CfnResiliencyGroup(theirs, 'Group', {
      intendedResiliencyModel: 'high-resiliency',
      connectionArns: connectionsAt(theirs, ['EqDC2', '?']),
      resiliencyGroupName: 'voice',
    });
    const [written] = Object.values(Template.fromStack(ours).findResources(TYPE));
    expect(written?.['Properties'].Tags).toEqual([{ Key: 'team', Value: 'voice' }]);
    expect([written]).toEqual(Object.values(Template.fromStack(theirs).findResources(TYPE)));
    expect(directconnect.CfnResiliencyGroup.isCfnResiliencyGroup(group.resource)).toBe(true);
    expect(ours.resolve(directconnect.CfnResiliencyGroup.arnForResiliencyGroup(group))).toEqual(
      ours.resolve(group.resiliencyGroupArn),
    );
  });

  test.each([
    [ResiliencyModel.MAXIMUM, ['A', 'A', 'B', 'B'], []],
    [ResiliencyModel.MAXIMUM, ['A', 'A', 'B'], ['resiliency-model-unmet']],
    [ResiliencyModel.MAXIMUM, ['A', 'A', 'A', 'A'], ['resiliency-model-unmet']],
    [ResiliencyModel.MAXIMUM, ['A', 'A', 'B', '?'], []],
    [ResiliencyModel.HIGH, ['A', 'B'], []],
    [ResiliencyModel.HIGH, ['A', 'A'], ['resiliency-model-unmet']],
    [ResiliencyModel.BASIC, ['A', 'A'], []],
    [ResiliencyModel.BASIC, ['A', 'B'], ['resiliency-model-unmet']],
    [ResiliencyModel.BASIC, [], ['resiliency-group-connections']],
  ])('%s of connections at %j: %j', (resiliencyModel, locations, codes) => {
    const stack = newStack();
    new DirectConnectResiliencyGroup(stack, 'Group', { resiliencyModel, connections: connectionsAt(stack, locations) });
    expect(warnings(stack)).toEqual(codes.map((code) => `${CODE}${code}`));
  });

  test.each(['', 'a b', 'a'.repeat(256)])('the name %p is refused', (resiliencyGroupName) => {
    const props = { resiliencyModel: ResiliencyModel.BASIC, resiliencyGroupName };
    expect(refusal(() => new DirectConnectResiliencyGroup(newStack(), 'Group', props))).toEqual([
      `${CODE}resiliency-group-name resiliencyGroupName`,
    ]);
  });
});
