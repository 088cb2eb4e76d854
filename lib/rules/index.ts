import { CATALOG_CODES } from '../catalog/catalog-codes';
import type { FindingCode } from '../model/finding-code';
import { compareText } from '../model/finding';
import { MODEL_CODES } from '../model/model-codes';
import { ALLOWED_PREFIXES_RULES } from './allowed-prefixes';
import { AMAZON_SIDE_ASN_RULES, SESSION_ASN_RULES } from './asn';
import { BGP_AUTH_KEY_RULES } from './bgp-auth-key';
import { PEER_ADDRESS_RULES, PEER_PAIR_RULES } from './bgp-peering';
import { IP_ROUTES_RULES } from './ip-routes';
import { PREFIX_LIST_ENTRIES_RULES, PREFIX_LIST_RULES } from './prefix-list';
import { SECURITY_GROUP_RULES } from './security-group';
import { SITE_RULES, SITES_RULES } from './sites';
import { FAILOVER_RULES, TRAFFIC_RULES } from './traffic';
import { VIRTUAL_INTERFACE_RULES } from './virtual-interface';

/** Every code that a finding can have, sorted by code. `docs/findings.md` is made from it. */
export const FINDING_CODES: readonly FindingCode[] = Object.freeze(
  [
    ...Object.values(MODEL_CODES),
    ...Object.values(CATALOG_CODES),
    ...ALLOWED_PREFIXES_RULES,
    ...AMAZON_SIDE_ASN_RULES,
    ...SESSION_ASN_RULES,
    ...BGP_AUTH_KEY_RULES,
    ...PEER_ADDRESS_RULES,
    ...PEER_PAIR_RULES,
    ...IP_ROUTES_RULES,
    ...PREFIX_LIST_RULES,
    ...PREFIX_LIST_ENTRIES_RULES,
    ...SECURITY_GROUP_RULES,
    ...SITE_RULES,
    ...SITES_RULES,
    ...FAILOVER_RULES,
    ...TRAFFIC_RULES,
    ...VIRTUAL_INTERFACE_RULES,
  ]
    .map(({ code, severity, demand, source }) => Object.freeze({ code, severity, demand, source }))
    .sort((a, b) => compareText(a.code, b.code)),
);
