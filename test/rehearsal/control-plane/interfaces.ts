import type { Account, Thing } from './account';
import { Refused } from './refusal';

export interface BgpPeer {
  readonly family: string;
  readonly asn: string;
  readonly amazonAddress?: string | undefined;
  readonly customerAddress?: string | undefined;
  readonly key?: string | undefined;
}

export interface InterfaceRequest {
  readonly kind: 'private' | 'transit' | 'public';
  readonly name: string;
  readonly port: string;
  readonly vlan: number;
  readonly peers: readonly BgpPeer[];
  readonly directConnectGateway?: string | undefined;
  readonly vpnGateway?: string | undefined;
}

const INTERFACES_OF_A_PORT = 51;
const TRANSIT_INTERFACES_OF_A_PORT = 4;
const INTERFACES_OF_A_GATEWAY = 30;

export function createInterface(account: Account, region: string, request: InterfaceRequest): Thing {
  const { directConnectGateway, vpnGateway, ...rest } = request;
  const made = account.add('interface', region, { ...rest, port: '' });
  try {
    moveToPort(account, region, made, request.port);
    attach(account, region, made, { directConnectGateway, vpnGateway });
  } catch (error) {
    account.remove(made);
    throw error;
  }
  return made;
}

/** Puts the interface on a port, at first or instead of another. */
export function moveToPort(account: Account, region: string, { id, state }: Thing, portId: string): void {
  const port = account.need(portId, ['connection', 'lag'], region);
  if (port.kind === 'connection' && port.state['isAvailable'] !== true) {
    throw new Refused('port-not-available', `interface ${state['name']} wants ${port.id}, which is ordered and not up`);
  }
  if (port.kind === 'lag' && port.state['members'] === 0) {
    throw new Refused('lag-without-members', `interface ${state['name']} wants ${port.id}, which has no connection yet`);
  }
  const others = account.all('interface', (each, thing) => each['port'] === port.id && thing.id !== id);
  const sameVlan = others.find((each) => each.state['vlan'] === state['vlan']);
  if (sameVlan !== undefined) {
    throw new Refused('vlan-in-use', `VLAN ${state['vlan']} of ${port.id} is that of interface ${sameVlan.state['name']}`);
  }
  if (port.state['isHosted'] === true && others.length > 0) {
    throw new Refused('hosted-port-full', `hosted connection ${port.id} carries one interface`);
  }
  const isTransit = state['kind'] === 'transit';
  const transit = others.filter((each) => each.state['kind'] === 'transit');
  if (others.length >= INTERFACES_OF_A_PORT || (isTransit && transit.length >= TRANSIT_INTERFACES_OF_A_PORT)) {
    throw new Refused('interface-quota', `${port.id} has as many interfaces as it can have`);
  }
  state['port'] = port.id;
}

export interface InterfaceGateway {
  readonly directConnectGateway?: string | undefined;
  readonly vpnGateway?: string | undefined;
}

/** Gives the interface its gateway; a hosted one gets it when it is accepted. */
export function attach(account: Account, region: string, { id, state }: Thing, gateway: InterfaceGateway): void {
  if (gateway.vpnGateway !== undefined) {
    state['gateway'] = account.need(gateway.vpnGateway, ['vpn-gateway'], region).id;
  }
  if (gateway.directConnectGateway === undefined) {
    return;
  }
  const hub = account.need(gateway.directConnectGateway, ['dx-gateway'], region);
  const others = account.all('interface', (each, thing) => each['gateway'] === hub.id && thing.id !== id);
  const serves = others[0]?.state['kind'] ?? (associatedKinds(account, hub).includes('transit-gateway') ? 'transit' : undefined);
  const isTransitOnVpn = state['kind'] === 'transit' && associatedKinds(account, hub).includes('vpn-gateway');
  if (isTransitOnVpn || (serves !== undefined && serves !== state['kind'])) {
    throw new Refused('interface-of-other-kind', `${hub.id} does not serve ${state['kind']} interfaces at present`);
  }
  if (others.length >= INTERFACES_OF_A_GATEWAY) {
    throw new Refused('interface-quota', `${hub.id} has as many interfaces as it can have`);
  }
  state['gateway'] = hub.id;
}

function associatedKinds(account: Account, hub: Thing): readonly string[] {
  return account.all('association', ({ hub: id }) => id === hub.id).map(({ state }) => state['kind']);
}

/** Changes the peers as CloudFormation does: a peer that differs is made anew, and the old one is deleted. */
export function changePeers({ state }: Thing, next: readonly BgpPeer[]): void {
  const before = state['peers'] as readonly BgpPeer[];
  const isIn = (peers: readonly BgpPeer[], peer: BgpPeer): boolean =>
    peers.some((each) => JSON.stringify(each) === JSON.stringify(peer));
  const stays = before.filter((peer) => isIn(next, peer));
  const changed = next.filter((peer) => !isIn(before, peer));
  const family = changed.find((peer) => before.some((each) => each.family === peer.family))?.family;
  if (family !== undefined && stays.length === 0) {
    const text = `the only ${family} peer of interface ${state['name']} changes: AWS takes no second one and does not delete the last`;
    throw new Refused('last-bgp-peer', text);
  }
  state['peers'] = next;
}

/** Adds a peer by a resource of its own. */
export function addPeer({ state }: Thing, peer: BgpPeer): void {
  if (state['peers'].some(({ family }: BgpPeer) => family === peer.family)) {
    throw new Refused('bgp-address-family-taken', `interface ${state['name']} has a peer of ${peer.family} already`);
  }
  state['peers'] = [...state['peers'], peer];
}

export function removePeer({ state }: Thing, family: string): void {
  const rest = state['peers'].filter((peer: BgpPeer) => peer.family !== family);
  if (rest.length === 0) {
    throw new Refused('last-bgp-peer', `${family} is the last peer of interface ${state['name']}`);
  }
  state['peers'] = rest;
}

export function deleteInterface(account: Account, region: string, id: string): void {
  account.remove(account.need(id, ['interface'], region));
}
