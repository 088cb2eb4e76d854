import type { Account, Thing } from './account';
import { Refused } from './refusal';

const DEFAULT_ASN = '64512';

export function createDirectConnectGateway(account: Account, name: string, asn: unknown): Thing {
  return account.add('dx-gateway', 'global', { name, asn: String(asn ?? DEFAULT_ASN) });
}

export function deleteDirectConnectGateway(account: Account, region: string, id: string): void {
  const hub = account.need(id, ['dx-gateway'], region);
  const [onIt] = account.all('interface', ({ gateway }) => gateway === hub.id);
  const [association] = account.all('association', ({ hub: each }) => each === hub.id);
  if (onIt !== undefined || association !== undefined) {
    const by = onIt === undefined ? 'an association' : `interface ${onIt.state['name']}`;
    throw new Refused('gateway-in-use', `${hub.id} still has ${by}`);
  }
  account.remove(hub);
}

export function createVpnGateway(account: Account, region: string): Thing {
  return account.add('vpn-gateway', region, { vpc: undefined });
}

export function attachVpnGateway(account: Account, region: string, gatewayId: string, vpcId: string): void {
  const gateway = account.need(gatewayId, ['vpn-gateway'], region);
  const vpc = account.need(vpcId, ['vpc'], region);
  const [other] = account.all('vpn-gateway', (each, thing) => each['vpc'] === vpc.id && thing.id !== gateway.id);
  const isTaken = gateway.state['vpc'] !== undefined && !gateway.isGiven;
  if (other !== undefined || isTaken) {
    const text = isTaken ? `${gateway.id} is attached to ${gateway.state['vpc']}` : `${vpc.id} has ${other!.id}`;
    throw new Refused('vpc-has-vpn-gateway', text);
  }
  gateway.state['vpc'] = vpc.id;
}

export function detachVpnGateway(account: Account, region: string, gatewayId: string): void {
  const gateway = account.need(gatewayId, ['vpn-gateway'], region);
  const [association] = account.all('association', (each) => each['gateway'] === gateway.id);
  if (association !== undefined) {
    throw new Refused('vpn-gateway-associated', `${gateway.id} is detached while it has a Direct Connect gateway`);
  }
  gateway.state['vpc'] = undefined;
}

export function deleteVpnGateway(account: Account, region: string, id: string): void {
  const gateway = account.need(id, ['vpn-gateway'], region);
  if (gateway.state['vpc'] !== undefined) {
    throw new Refused('vpn-gateway-attached', `${id} is attached to ${gateway.state['vpc']}`);
  }
  const [association] = account.all('association', (each) => each['gateway'] === gateway.id);
  const [onIt] = account.all('interface', (each) => each['gateway'] === gateway.id);
  if (association !== undefined || onIt !== undefined) {
    throw new Refused('vpn-gateway-associated', `${gateway.id} is deleted while Direct Connect uses it`);
  }
  account.remove(gateway);
}

export function createTransitGateway(account: Account, region: string, asn: unknown): Thing {
  const gateway = account.add('transit-gateway', region, { asn: String(asn ?? DEFAULT_ASN) });
  gateway.state['routeTable'] = account.add('transit-route-table', region, { gateway: gateway.id }).id;
  return gateway;
}

export function deleteTransitGateway(account: Account, region: string, id: string): void {
  const gateway = account.need(id, ['transit-gateway'], region);
  const [vpc] = account.all('vpc-attachment', (each) => each['gateway'] === gateway.id);
  const [association] = account.all('association', (each) => each['gateway'] === gateway.id);
  if (vpc !== undefined || association !== undefined) {
    throw new Refused('transit-gateway-attached', `${gateway.id} still has ${vpc?.id ?? 'a Direct Connect gateway attachment'}`);
  }
  const table = account.find(gateway.state['routeTable']);
  if (table !== undefined) {
    account.remove(table);
  }
  account.remove(gateway);
}

export interface AttachmentRequest {
  readonly gateway: string;
  readonly vpc: string;
  readonly subnets: readonly string[];
}

export function attachVpc(account: Account, region: string, request: AttachmentRequest): Thing {
  return account.add('vpc-attachment', region, {
    gateway: account.need(request.gateway, ['transit-gateway'], region).id,
    vpc: account.need(request.vpc, ['vpc'], region).id,
    subnets: request.subnets.map((id) => account.need(id, ['subnet'], region).id),
  });
}

export function detachVpc(account: Account, region: string, id: string): void {
  account.remove(account.need(id, ['vpc-attachment'], region));
}
