import type { Account, Thing } from './account';
import { Refused } from './refusal';

const BANDWIDTHS_WITH_TWO_MEMBERS = ['100Gbps', '400Gbps'];

function checkLocation(account: Account, region: string, location: string): void {
  const home = account.locations.get(location);
  if (home !== undefined && home !== region) {
    throw new Refused('location-of-other-region', `${location} belongs to ${home}, and ${region} was asked`);
  }
}

export interface PortRequest {
  readonly location: string;
  readonly bandwidth: string;
  readonly name: string;
  readonly lag?: string | undefined;
}

/** Orders a port: it takes days until it is up. */
export function createConnection(account: Account, region: string, { lag, ...port }: PortRequest): Thing {
  checkLocation(account, region, port.location);
  const connection = account.add('connection', region, { ...port, isAvailable: false });
  if (lag !== undefined) {
    joinLag(account, region, connection.id, lag);
  }
  return connection;
}

export function createLag(account: Account, region: string, port: Omit<PortRequest, 'lag'>): Thing {
  checkLocation(account, region, port.location);
  return account.add('lag', region, { ...port, members: 0 });
}

export function joinLag(account: Account, region: string, connectionId: string, lagId: string): void {
  const connection = account.need(connectionId, ['connection'], region);
  const lag = account.need(lagId, ['lag'], region);
  for (const property of ['bandwidth', 'location']) {
    if (!lag.isGiven && !connection.isGiven && connection.state[property] !== lag.state[property]) {
      throw new Refused('lag-member-differs', `${property} of ${connection.id} is not that of ${lag.id}`);
    }
  }
  if (lag.state['members'] >= (BANDWIDTHS_WITH_TWO_MEMBERS.includes(lag.state['bandwidth']) ? 2 : 4)) {
    throw new Refused('lag-members', `${lag.id} has as many members as it can have`);
  }
  lag.state['members'] += 1;
  connection.state['lag'] = lag.id;
}

export function leaveLag(account: Account, region: string, connectionId: string): void {
  const connection = account.need(connectionId, ['connection'], region);
  const lag = account.find(connection.state['lag']);
  if (lag !== undefined) {
    lag.state['members'] -= 1;
  }
  delete connection.state['lag'];
}

export function deleteConnection(account: Account, region: string, id: string): void {
  const connection = account.need(id, ['connection'], region);
  refuseIfInUse(account, connection);
  leaveLag(account, region, id);
  account.remove(connection);
}

export function deleteLag(account: Account, region: string, id: string): void {
  const lag = account.need(id, ['lag'], region);
  refuseIfInUse(account, lag);
  for (const { state } of account.all('connection', (each) => each['lag'] === lag.id)) {
    delete state['lag'];
  }
  account.remove(lag);
}

function refuseIfInUse(account: Account, port: Thing): void {
  const [first] = account.all('interface', ({ port: id }) => id === port.id);
  if (first !== undefined) {
    throw new Refused(port.kind === 'lag' ? 'lag-in-use' : 'port-in-use', `interface ${first.state['name']} is on ${port.id}`);
  }
}
