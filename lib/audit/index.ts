export type { AddressFinding } from './address-finding';
export type { AddressDirection, AddressPorts, AddressUse } from './address-use';
