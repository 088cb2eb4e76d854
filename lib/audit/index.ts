export type { AddressFinding } from './address-finding';
export type { AddressDirection, AddressPorts, AddressUse } from './address-use';
export type { AddressAuditOptions } from './address-use-shape';
export { addressUsesOf } from './address-uses-of';
export { auditAddresses } from './audit-addresses';
export { judgeAddressUses } from './judge-address-uses';
