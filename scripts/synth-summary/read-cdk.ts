import { join, relative } from 'node:path';
import { type App, CfnResource, Stack, Token } from 'aws-cdk-lib';
import { TwilioInterconnect } from 'twilio-interconnect-constructs/cdk';
import type { Summary } from './summary';

/** What an app for AWS CDK was synthesised to. */
export function readCdk(app: App): Summary {
  const assembly = app.synth();
  const constructs = app.node.findAll();
  return {
    stacks: constructs
      .filter((each): each is Stack => Stack.isStack(each))
      .map((stack) => ({
        name: stack.stackName,
        regions: Token.isUnresolved(stack.region) ? [] : [stack.region],
        resourceTypes: constructs
          .filter((each): each is CfnResource => CfnResource.isCfnResource(each) && each.stack === stack)
          .map(({ cfnResourceType }) => cfnResourceType),
        template: relative('', join(assembly.directory, stack.templateFile)),
      })),
    interconnects: constructs
      .filter((each): each is TwilioInterconnect => each instanceof TwilioInterconnect)
      .map(({ node: { path }, plan }) => ({ path, plan })),
    // Without those that are acknowledged.
    warnings: assembly.stacks
      .flatMap(({ messages }) => messages)
      .filter(({ level }) => level === 'warning')
      .map(({ id, entry }) => ({ path: id.replace(/^\//, ''), message: String(entry.data).replace(/ \[ack: [^\]]*\]$/, '') })),
  };
}
