import type { Account, Kind, Thing } from './account';
import { Refused } from './refusal';

export function createVpc(account: Account, region: string): Thing {
  return account.add('vpc', region, {});
}

export function deleteVpc(account: Account, region: string, id: string): void {
  const vpc = account.need(id, ['vpc'], region);
  const kinds: readonly Kind[] = ['subnet', 'route-table', 'security-group', 'vpn-gateway', 'vpc-attachment'];
  const inside = kinds.flatMap((kind) => account.all(kind, (each) => each['vpc'] === vpc.id));
  if (inside[0] !== undefined) {
    throw new Refused('vpc-in-use', `${vpc.id} still has ${inside[0].kind} ${inside[0].id}`);
  }
  account.remove(vpc);
}

/** A subnet or a route table of a VPC. */
export function createInVpc(account: Account, region: string, kind: 'subnet' | 'route-table', vpcId: string): Thing {
  return account.add(kind, region, { vpc: account.need(vpcId, ['vpc'], region).id });
}

export function deleteSubnet(account: Account, region: string, id: string): void {
  const subnet = account.need(id, ['subnet'], region);
  const [attachment] = account.all('vpc-attachment', ({ subnets }) => subnets.includes(subnet.id));
  if (attachment !== undefined) {
    throw new Refused('subnet-in-use', `${subnet.id} holds an interface of ${attachment.id}`);
  }
  account.remove(subnet);
}

/** Its routes and propagations go with it. */
export function deleteRouteTable(account: Account, region: string, id: string): void {
  const table = account.need(id, ['route-table'], region);
  for (const kind of ['route', 'propagation'] as const) {
    account.all(kind, (each) => each['table'] === table.id).forEach((each) => account.remove(each));
  }
  account.remove(table);
}
