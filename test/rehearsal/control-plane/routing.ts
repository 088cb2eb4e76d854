import type { Account, Thing } from './account';
import { Refused } from './refusal';

/** Static routes of a table by default; a prefix list counts with its size. */
const ROUTES_OF_A_TABLE = 500;

export interface RouteRequest {
  readonly table: string;
  /** A CIDR, or the id of a prefix list. */
  readonly destination: string;
  readonly prefixList?: string | undefined;
  readonly transitGateway?: string | undefined;
}

export function createRoute(account: Account, region: string, request: RouteRequest): Thing {
  const table = account.need(request.table, ['route-table'], region);
  const list = request.prefixList === undefined ? undefined : account.need(request.prefixList, ['prefix-list'], region);
  const destination = list?.id ?? request.destination;
  const inTable = account.all('route', (each) => each['table'] === table.id);
  if (inTable.some(({ state }) => state['destination'] === destination)) {
    throw new Refused('route-exists', `${table.id} has a route to ${destination}`);
  }
  const weight = (id: string): number => account.find(id)?.state['size'] ?? 1;
  if (inTable.reduce((sum, { state }) => sum + weight(state['destination']), weight(destination)) > ROUTES_OF_A_TABLE) {
    throw new Refused('route-table-full', `${table.id} takes ${ROUTES_OF_A_TABLE} routes`);
  }
  const route = account.add('route', region, { table: table.id, destination });
  if (request.transitGateway !== undefined) {
    try {
      sendToTransitGateway(account, region, route, request.transitGateway);
    } catch (error) {
      account.remove(route);
      throw error;
    }
  }
  return route;
}

/** Points a route to a transit gateway, at first or instead of another. */
export function sendToTransitGateway(account: Account, region: string, { state }: Thing, gatewayId: string): void {
  const gateway = account.need(gatewayId, ['transit-gateway'], region);
  const vpc = account.find(state['table'])?.state['vpc'];
  const isAttached =
    gateway.state['attachesEverything'] === true ||
    account.all('vpc-attachment', (each) => each['gateway'] === gateway.id && each['vpc'] === vpc).length > 0;
  if (!isAttached && vpc !== undefined) {
    throw new Refused('vpc-not-attached', `${state['table']} sends to ${gateway.id}, which ${vpc} is not attached to`);
  }
  state['gateway'] = gateway.id;
  state['isEarly'] = gateway.state['wasAssociated'] !== true && !gateway.isGiven;
}

export function deleteRoute(account: Account, region: string, id: string): void {
  // The table may be gone, and its routes with it.
  const route = account.find(id);
  if (route !== undefined) {
    account.remove(account.need(id, ['route'], region));
  }
}

export function enablePropagation(account: Account, region: string, gatewayId: string, tableId: string): Thing {
  const gateway = account.need(gatewayId, ['vpn-gateway'], region);
  const table = account.need(tableId, ['route-table'], region);
  const isAttached =
    gateway.state['vpc'] === 'any' || table.state['vpc'] === undefined || gateway.state['vpc'] === table.state['vpc'];
  if (gateway.state['vpc'] === undefined || !isAttached) {
    throw new Refused('propagation-without-attachment', `${gateway.id} is not attached to the VPC of ${table.id}`);
  }
  const isEarly = gateway.state['wasAssociated'] !== true;
  return account.add('propagation', region, { gateway: gateway.id, table: table.id, isEarly });
}

export function disablePropagation(account: Account, id: string): void {
  const propagation = account.find(id);
  if (propagation !== undefined) {
    account.remove(propagation);
  }
}

export interface ReferenceRequest {
  readonly table: string;
  readonly prefixList: string;
  readonly attachment: string;
}

/** Routes of a transit gateway to what a list holds. */
export function referToPrefixList(account: Account, region: string, request: ReferenceRequest): Thing {
  const table = account.need(request.table, ['transit-route-table'], region);
  const list = account.need(request.prefixList, ['prefix-list'], region);
  if (account.all('prefix-list-reference', (each) => each['table'] === table.id && each['list'] === list.id).length > 0) {
    throw new Refused('route-exists', `${table.id} names ${list.id} already`);
  }
  const attachment = account.need(request.attachment, ['association', 'vpc-attachment'], region);
  return account.add('prefix-list-reference', region, { table: table.id, list: list.id, attachment: attachment.id });
}
