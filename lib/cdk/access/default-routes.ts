import { CfnRoute, type IVpc } from 'aws-cdk-lib/aws-ec2';
import { hasVpcInApp } from '../direct-connect/vpc-behind';
import { isSame } from '../references';

/**
 * Whether a route table of a VPC is known to have a default route that leads elsewhere than to a gateway. Complete only when the app is
 * complete. Of an imported VPC, the public subnets and those with egress have one: that is how AWS CDK tells them from isolated ones.
 *
 * @param gatewayId the gateway that the routes to Twilio lead to
 */
export function hasDefaultRoute(vpc: IVpc, routeTableId: string, gatewayId: string | undefined): boolean {
  if (!hasVpcInApp(vpc)) {
    const open = [...vpc.publicSubnets, ...vpc.privateSubnets];
    return open.some((subnet) => subnet.routeTable.routeTableId === routeTableId);
  }
  return vpc.node.root.node
    .findAll()
    .some(
      (each) =>
        CfnRoute.isCfnRoute(each) &&
        isSame(each.routeTableId, routeTableId) &&
        each.destinationCidrBlock === '0.0.0.0/0' &&
        !isSame(each.gatewayId ?? each.transitGatewayId, gatewayId),
    );
}
