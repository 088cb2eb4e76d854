import type { Account, Thing } from './account';
import { Refused } from './refusal';

const VPN_GATEWAYS = 20;
const TRANSIT_GATEWAYS = 6;

export interface AssociationRequest {
  readonly directConnectGateway: string;
  readonly gateway: string;
  readonly allowedPrefixes: readonly string[] | undefined;
}

/** Made in the Region of the VPN or transit gateway. */
export function associate(account: Account, region: string, request: AssociationRequest): Thing {
  const hub = account.need(request.directConnectGateway, ['dx-gateway'], region);
  const gateway = account.need(request.gateway, ['vpn-gateway', 'transit-gateway'], region);
  const ofHub = account.all('association', (each) => each['hub'] === hub.id);
  if (ofHub.some(({ state }) => state['gateway'] === gateway.id)) {
    throw new Refused('already-associated', `${gateway.id} and ${hub.id} are associated already`);
  }
  const other = ofHub.find(({ state }) => state['kind'] !== gateway.kind);
  if (other !== undefined) {
    throw new Refused('gateway-of-other-kind', `${hub.id} serves a ${other.state['kind']}, and ${gateway.id} is none`);
  }
  if (ofHub.length >= (gateway.kind === 'vpn-gateway' ? VPN_GATEWAYS : TRANSIT_GATEWAYS)) {
    throw new Refused('gateway-quota', `${hub.id} has as many gateways as it can have`);
  }
  if (gateway.kind === 'vpn-gateway') {
    checkVpnGateway(account, gateway);
  } else {
    checkTransitGateway(account, hub, gateway);
    checkPrefixes(ofHub, request.allowedPrefixes);
  }
  gateway.state['wasAssociated'] = true;
  const allowedPrefixes = request.allowedPrefixes ?? [];
  return account.add('association', region, { hub: hub.id, gateway: gateway.id, kind: gateway.kind, allowedPrefixes });
}

function checkVpnGateway(account: Account, gateway: Thing): void {
  if (gateway.state['vpc'] === undefined) {
    throw new Refused('vpn-gateway-not-attached', `${gateway.id} is attached to no VPC`);
  }
  const [elsewhere] = account.all('association', (each) => each['gateway'] === gateway.id);
  if (elsewhere !== undefined) {
    throw new Refused('vpn-gateway-elsewhere', `${gateway.id} belongs to ${elsewhere.state['hub']}`);
  }
  const early = account.all('propagation', (each) => each['gateway'] === gateway.id && each['isEarly'] === true);
  for (const { state } of early) {
    state['isEarly'] = false;
    account.note('propagation-before-association', `${state['table']} took routes of ${gateway.id} before its association`);
  }
}

function checkTransitGateway(account: Account, hub: Thing, gateway: Thing): void {
  const [onIt] = account.all('interface', (each) => each['gateway'] === hub.id && each['kind'] === 'private');
  if (onIt !== undefined) {
    throw new Refused('gateway-of-other-kind', `${hub.id} has the private interface ${onIt.state['name']}`);
  }
  if (gateway.state['asn'] !== undefined && gateway.state['asn'] === hub.state['asn']) {
    throw new Refused('asn-collision', `${gateway.id} and ${hub.id} have the ASN ${hub.state['asn']}`);
  }
  const early = account.all('route', (each) => each['gateway'] === gateway.id && each['isEarly'] === true);
  for (const { state } of early) {
    state['isEarly'] = false;
    account.note('route-before-association', `${state['table']} sent to ${gateway.id} before its association`);
  }
}

function checkPrefixes(others: readonly Thing[], prefixes: readonly string[] | undefined): void {
  if (prefixes === undefined || prefixes.length === 0) {
    throw new Refused('prefixes-missing', 'an association with a transit gateway names the prefixes that AWS announces');
  }
  for (const { state } of others) {
    const overlap = prefixes.find((prefix) => state['allowedPrefixes'].some((each: string) => overlaps(prefix, each)));
    if (overlap !== undefined) {
      throw new Refused('prefixes-overlap', `${overlap} overlaps a prefix of ${state['gateway']}`);
    }
  }
}

export function changePrefixes(account: Account, region: string, id: string, prefixes: readonly string[] | undefined): void {
  const association = account.need(id, ['association'], region);
  if (association.state['kind'] === 'transit-gateway') {
    const { hub } = association.state;
    checkPrefixes(
      account.all('association', (each, thing) => each['hub'] === hub && thing.id !== association.id),
      prefixes,
    );
  }
  association.state['allowedPrefixes'] = prefixes ?? [];
}

export function disassociate(account: Account, region: string, id: string): void {
  account.remove(account.need(id, ['association'], region));
}

function overlaps(one: string, other: string): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  return a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last;
}

/** IPv4 only: the programs announce no other. */
function rangeOf(cidr: string): { readonly first: number; readonly last: number } | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(cidr);
  if (match === null) {
    return undefined;
  }
  const [a = 0, b = 0, c = 0, d = 0, length = 0] = match.slice(1).map(Number);
  const size = 2 ** (32 - length);
  const first = Math.floor((a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / size) * size;
  return { first, last: first + size - 1 };
}
