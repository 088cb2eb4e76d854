import type { Account, Thing } from './account';
import { Refused } from './refusal';
import { checkWeight, rulesNaming } from './security-groups';

export interface ListEntry {
  readonly cidr: string;
  readonly description?: string | undefined;
}

export interface ListRequest {
  readonly name: string;
  readonly size: number;
  readonly entries: readonly ListEntry[];
}

/** Entries that one request adds or removes at most. */
const ENTRIES_OF_A_REQUEST = 100;

const isSame = (one: ListEntry, other: ListEntry): boolean =>
  one.cidr === other.cidr && (one.description ?? '') === (other.description ?? '');

export function createPrefixList(account: Account, region: string, { name, size, entries }: ListRequest): Thing {
  if (entries.length > Math.min(size, ENTRIES_OF_A_REQUEST)) {
    throw new Refused('too-many-entries', `${name} has ${entries.length} entries, takes ${size}, and 100 in one request`);
  }
  checkTwice(name, entries);
  return account.add('prefix-list', region, { name, size, entries: [...entries], version: 1 });
}

function checkTwice(name: string, entries: readonly ListEntry[]): void {
  const twice = entries.find((entry, index) => entries.findIndex(({ cidr }) => cidr === entry.cidr) !== index);
  if (twice !== undefined) {
    throw new Refused('entry-exists', `${name} has ${twice.cidr} twice`);
  }
}

export interface ListModification {
  readonly add: readonly ListEntry[];
  readonly remove: readonly ListEntry[];
  readonly size?: number | undefined;
}

/** What leads from some entries to others; an entry whose description changes is removed and added. */
export function differenceOf(before: readonly ListEntry[], after: readonly ListEntry[]): ListModification {
  return {
    add: after.filter((entry) => !before.some((each) => isSame(each, entry))),
    remove: before.filter((entry) => !after.some((each) => isSame(each, entry))),
  };
}

/** One request of ModifyManagedPrefixList. */
export function modifyPrefixList(account: Account, region: string, id: string, { add, remove, size }: ListModification): void {
  const list = account.need(id, ['prefix-list'], region);
  const { state } = list;
  const changesSize = size !== undefined && size !== state['size'];
  if (changesSize && add.length + remove.length > 0) {
    throw new Refused('entries-and-size', `${state['name']} changes its size from ${state['size']} to ${size} and its entries`);
  }
  const both = add.find(({ cidr }) => remove.some((entry) => entry.cidr === cidr));
  if (both !== undefined) {
    throw new Refused('added-and-removed', `${both.cidr} of ${state['name']} is removed and added, as its description changes`);
  }
  if (Math.max(add.length, remove.length) > ENTRIES_OF_A_REQUEST) {
    throw new Refused('too-many-entries', `${state['name']} changes more than 100 entries in one request`);
  }
  if (changesSize) {
    changeSize(account, list, size);
  }
  if (add.length + remove.length > 0) {
    changeEntries(account, list, add, remove);
  }
}

function changeSize(account: Account, list: Thing, size: number): void {
  if (size < list.state['entries'].length) {
    throw new Refused('too-many-entries', `${list.state['name']} holds more entries than ${size}`);
  }
  list.state['size'] = size;
  for (const group of new Set(rulesNaming(account, list).map(({ state }) => state['group'] as string))) {
    checkWeight(account, account.find(group)!);
  }
}

function changeEntries(account: Account, list: Thing, add: readonly ListEntry[], remove: readonly ListEntry[]): void {
  const { state } = list;
  const kept = (state['entries'] as readonly ListEntry[]).filter((entry) => !remove.some(({ cidr }) => cidr === entry.cidr));
  const next = [...kept, ...add];
  checkTwice(state['name'], next);
  if (next.length > state['size']) {
    throw new Refused('too-many-entries', `${state['name']} takes ${state['size']} entries, and would have ${next.length}`);
  }
  remove.forEach(({ cidr }) => account.entryRemoved(list, cidr));
  add.forEach(({ cidr }) => account.entryAdded(list, cidr));
  state['entries'] = next;
  state['version'] += 1;
}

export function deletePrefixList(account: Account, region: string, id: string): void {
  const list = account.need(id, ['prefix-list'], region);
  const users = [
    ...rulesNaming(account, list),
    ...account.all('route', ({ destination }) => destination === list.id),
    ...account.all('prefix-list-reference', (each) => each['list'] === list.id),
  ];
  if (users[0] !== undefined) {
    throw new Refused('list-in-use', `${list.state['name']} is deleted while a ${users[0].kind} names it`);
  }
  account.remove(list);
}
