import { CATALOG_CODES } from '../catalog/catalog-codes';
import type { FindingCode } from '../model/finding-code';
import { MODEL_CODES } from '../model/model-codes';
import { compareText } from '../model/text';
import {
  ACCESS_RULES,
  EDGE_GROUP_RULES,
  EDGE_IDENTITY_RULES,
  GIVEN_PREFIX_LISTS_RULES,
  MEDIA_LIST_RULES,
  PREFIX_LIST_REGION_RULES,
  VPC_ENVIRONMENT_RULES,
} from './access/access';
import { ANNOUNCEMENTS_RULES } from './access/announcements';
import { ASSOCIATED_VPCS_RULES } from './access/associated-vpcs';
import { BGP_PREFIXES_RULES } from './access/bgp-prefixes';
import { PREFIX_LIST_ACCOUNT_RULES, SAME_RULES_RULES } from './access/given-prefix-lists';
import { PREFIX_LIST_ID_RULES, PREFIX_LIST_LOOKUP_RULES, PREFIX_LIST_OWNER_RULES } from './access/imported-prefix-list';
import { INTERNET_FALLBACK_RULES } from './access/internet-fallback';
import { OPEN_GROUP_RULES } from './access/open-group';
import { OPENINGS_RULES } from './access/openings';
import { PARAMETER_PATH_RULES, PARAMETER_RULES } from './access/parameter';
import { PREFIX_LIST_SHARE_RULES } from './access/prefix-list-share';
import { PREFIX_LIST_ENTRIES_RULES, PREFIX_LIST_RULES } from './access/prefix-list';
import { RESERVATION_RULES } from './access/reservation';
import { PUBLIC_SUBNETS_RULES } from './access/public-subnets';
import { ROUTE_TABLES_CHOICE_RULES, ROUTES_RULES, VPN_GATEWAY_OF_ROUTES_RULES } from './access/routes';
import { SBC_PORTS_RULES } from './access/sbc-ports';
import { SECURITY_GROUP_RULES, SECURITY_GROUP_TEXT_RULES } from './access/security-group';
import { FAILOVER_RULES, HOST_NAMES_RULES, TRAFFIC_RULES } from './access/traffic';
import { ADDRESS_CODES, ADDRESS_POLICY_CODES } from './addresses/address-codes';
import { REFERENCES_RULES, VPC_NAME_RULES } from './configuration/references';
import { ACCEPT_ROLE_RULES, ALLOCATE_ROLE_RULES } from './direct-connect/across-accounts';
import { ALLOWED_PREFIXES_RULES, TRANSIT_ASSOCIATION_RULES } from './direct-connect/allowed-prefixes';
import { AMAZON_SIDE_ASN_RULES, SESSION_ASN_RULES } from './direct-connect/asn';
import { BGP_AUTH_KEY_ELSEWHERE_RULES, BGP_AUTH_KEY_RULES, BGP_AUTH_KEY_STORE_RULES } from './direct-connect/bgp-auth-key';
import { PEER_ADDRESS_RULES, PEER_ADVICE_RULES, PEER_PAIR_RULES } from './direct-connect/bgp-peering';
import {
  CONNECTION_INTERFACES_RULES,
  HOSTED_CONNECTION_RULES,
  ORDERED_PORTS_RULES,
  PORT_RULES,
  PORT_STATE_RULES,
} from './direct-connect/connection';
import {
  GATEWAY_ATTACHMENTS_RULES,
  GATEWAY_NAME_RULES,
  TRANSIT_GATEWAY_ASSOCIATIONS_RULES,
  VPC_GATEWAYS_RULES,
  VPN_GATEWAY_ASSOCIATIONS_RULES,
} from './direct-connect/gateway-attachments';
import { DEPENDENT_PROPS_RULES, GATEWAY_CHOICE_RULES } from './direct-connect/gateway-choice';
import { ENCRYPTION_MODE_RULES } from './direct-connect/encryption-mode';
import {
  ARN_RULES,
  CONNECTION_ID_RULES,
  GATEWAY_ID_RULES,
  LAG_ID_RULES,
  VIRTUAL_INTERFACE_ID_RULES,
} from './direct-connect/identifier';
import { LAG_MEMBER_RULES, LAG_MEMBERS_RULES, LAG_RULES } from './direct-connect/lag';
import { INTERFACE_METRIC_RULES } from './direct-connect/metrics';
import { PREFIX_POOL_RULES } from './direct-connect/prefix-pools';
import { PROPAGATION_RULES } from './direct-connect/propagation';
import { PUBLIC_PEER_RULES, ROUTE_FILTER_RULES } from './direct-connect/public-virtual-interface';
import { RATE_LIMIT_RULES } from './direct-connect/rate-limit';
import { ARN_REGION_RULES, GATEWAY_REGION_RULES, INTERFACE_REGION_RULES, LOCATION_REGION_RULES } from './direct-connect/region';
import { RESILIENCY_GROUP_RULES } from './direct-connect/resiliency';
import { VIRTUAL_INTERFACE_RULES } from './direct-connect/virtual-interface';
import { VPC_CIDR_RULES } from './direct-connect/vpc';
import { DNS_FIREWALL_RULES } from './egress/dns-firewall';
import {
  FIREWALL_HOST_NAMES_RULES,
  FIREWALL_PLACE_RULES,
  FIREWALL_RULE_GROUP_RULES,
  FRAGMENTS_RULES,
} from './egress/firewall-rule-group';
import {
  REST_EDGE_RULES,
  SIP_DOMAIN_NAME_RULES,
  SIP_EDGE_RULES,
  TRUNK_NAME_RULES,
  WEBHOOK_EDGE_RULES,
  WEBHOOK_URL_RULES,
} from './hand-over/endpoints';
import { ORIGINATION_RULES, ORIGINATION_SET_RULES } from './hand-over/origination';
import { DEVICE_OPTIONS_RULES, VOICE_SDK_RULES } from './hand-over/voice-sdk';
import { ADDRESSING_RULES } from './interconnect/addressing';
import { ANNOUNCED_TO_AWS_RULES } from './interconnect/announced-to-aws';
import { CAPACITY_RULES } from './interconnect/capacity';
import { ASN_LOOP_RULES } from './interconnect/asn-loop';
import { CROSS_CONNECT_RULES } from './interconnect/cross-connect';
import { HUB_RULES, VPC_PARTS_RULES } from './interconnect/hub';
import { NEIGHBOURS_RULES } from './interconnect/neighbours';
import { HOST_ADDRESSES_RULES, IP_ROUTE_COVERAGE_RULES } from './interconnect/ip-route-coverage';
import { IP_ROUTES_RULES } from './interconnect/ip-routes';
import { LOCATION_RULES } from './interconnect/location';
import { SITE_PREFERENCES_RULES } from './interconnect/preferences';
import { SESSION_ROUTES_RULES } from './interconnect/session-routes';
import { SITE_CONNECTIONS_RULES } from './interconnect/site-connections';
import { SITE_KEY_RULES } from './interconnect/site-key';
import { RESILIENCY_RULES, SITE_INTERFACES_RULES, SITE_RULES, SITES_RULES } from './interconnect/sites';
import { SITES_TRANSLATIONS_RULES, TRANSLATIONS_RULES } from './interconnect/translations';
import { SITES_TWILIO_ADDRESSES_RULES, TWILIO_ADDRESSES_RULES } from './interconnect/twilio-addresses';
import {
  NETWORK_ACL_ENVIRONMENT_RULES,
  NETWORK_ACL_QUOTA_RULES,
  NUMBERED_RULES,
  RULE_NUMBER_RULES,
} from './network-acl/network-acl-rules';
import { SHARED_NETWORK_ACL_RULES } from './network-acl/shared-network-acl';
import { ONBOARDING_DATE_RULES } from './onboarding/dates';
import { LETTER_RULES } from './onboarding/letter-of-authorization';
import { PROVISIONING_REQUEST_RULES } from './onboarding/provisioning-request';
import { ROUTER_ADDRESS_RULES, SESSION_ENDS_RULES } from './router/addresses';
import { BIRD_RULES } from './router/bird';
import { FRR_RULES } from './router/frr';
import { KNOWN_ADDRESS_RULES, KNOWN_ASN_RULES, ROUTER_LITERALS_RULES } from './router/known-values';
import { FRAMES_RULES } from './router/frames';
import { HALVES_RULES } from './router/halves';
import { ROUTER_ID_RULES, ROUTER_NAMES_RULES } from './router/identity';
import { IOS_XE_RULES } from './router/ios-xe';
import { JUNOS_RULES } from './router/junos';
import { ROUTER_INTERFACES_RULES } from './router/interfaces';
import { ROUTER_LAN_RULES } from './router/lan';
import { MARKING_RULES } from './router/marking';
import { ROUTER_PARTS_RULES } from './router/parts';
import { ROUTER_KEY_RULES } from './router/router-key';
import { PLATFORM_RULES } from './router/platform';
import { PREPEND_RULES } from './router/prepend';
import { ROUTER_ROUTES_RULES } from './router/routes';
import { ROUTER_SITE_RULES } from './router/site';
import { SESSION_TIMERS_RULES } from './router/timers';
import { ACCOUNT_ID_RULES } from './terraform/account-id';
import {
  PROVIDER_ASN_RULES,
  PROVIDER_GATEWAY_RULES,
  PROVIDER_INTERFACE_RULES,
  PROVIDER_LAG_RULES,
  TEMPLATE_TEXT_RULES,
  TERRAFORM_KEY_RULES,
} from './terraform/terraform';

/** Every code that a finding can have, sorted by code. `docs/findings.md` is generated from it. */
export const FINDING_CODES: readonly FindingCode[] = Object.freeze(
  [
    ...Object.values(MODEL_CODES),
    ...Object.values(CATALOG_CODES),
    ...Object.values(ADDRESS_CODES),
    ...Object.values(ADDRESS_POLICY_CODES),
    ...ALLOWED_PREFIXES_RULES,
    ...AMAZON_SIDE_ASN_RULES,
    ...SESSION_ASN_RULES,
    ...BGP_AUTH_KEY_ELSEWHERE_RULES,
    ...BGP_AUTH_KEY_RULES,
    ...BGP_AUTH_KEY_STORE_RULES,
    ...PEER_ADDRESS_RULES,
    ...PEER_PAIR_RULES,
    ...IP_ROUTES_RULES,
    ...PREFIX_LIST_RULES,
    ...PREFIX_LIST_ENTRIES_RULES,
    ...PREFIX_LIST_ACCOUNT_RULES,
    ...SAME_RULES_RULES,
    ...PREFIX_LIST_ID_RULES,
    ...PREFIX_LIST_OWNER_RULES,
    ...PREFIX_LIST_LOOKUP_RULES,
    ...PARAMETER_PATH_RULES,
    ...PARAMETER_RULES,
    ...PREFIX_LIST_SHARE_RULES,
    ...ASSOCIATED_VPCS_RULES,
    ...RESERVATION_RULES,
    ...SECURITY_GROUP_RULES,
    ...SECURITY_GROUP_TEXT_RULES,
    ...OPEN_GROUP_RULES,
    ...OPENINGS_RULES,
    ...SBC_PORTS_RULES,
    ...ARN_RULES,
    ...ACCOUNT_ID_RULES,
    ...ENCRYPTION_MODE_RULES,
    ...NETWORK_ACL_ENVIRONMENT_RULES,
    ...NETWORK_ACL_QUOTA_RULES,
    ...SHARED_NETWORK_ACL_RULES,
    ...NUMBERED_RULES,
    ...RULE_NUMBER_RULES,
    ...SITE_RULES,
    ...SITES_RULES,
    ...SITE_INTERFACES_RULES,
    ...RESILIENCY_RULES,
    ...SITE_CONNECTIONS_RULES,
    ...SITE_PREFERENCES_RULES,
    ...ANNOUNCEMENTS_RULES,
    ...BGP_PREFIXES_RULES,
    ...INTERNET_FALLBACK_RULES,
    ...PUBLIC_SUBNETS_RULES,
    ...SESSION_ROUTES_RULES,
    ...FAILOVER_RULES,
    ...TRAFFIC_RULES,
    ...HOST_NAMES_RULES,
    ...DNS_FIREWALL_RULES,
    ...VIRTUAL_INTERFACE_RULES,
    ...ACCEPT_ROLE_RULES,
    ...ALLOCATE_ROLE_RULES,
    ...TRANSIT_ASSOCIATION_RULES,
    ...PEER_ADVICE_RULES,
    ...CONNECTION_INTERFACES_RULES,
    ...HOSTED_CONNECTION_RULES,
    ...ORDERED_PORTS_RULES,
    ...PORT_RULES,
    ...PORT_STATE_RULES,
    ...GATEWAY_ATTACHMENTS_RULES,
    ...GATEWAY_NAME_RULES,
    ...TRANSIT_GATEWAY_ASSOCIATIONS_RULES,
    ...VPN_GATEWAY_ASSOCIATIONS_RULES,
    ...CONNECTION_ID_RULES,
    ...GATEWAY_ID_RULES,
    ...LAG_ID_RULES,
    ...VIRTUAL_INTERFACE_ID_RULES,
    ...LAG_MEMBER_RULES,
    ...LAG_MEMBERS_RULES,
    ...LAG_RULES,
    ...INTERFACE_METRIC_RULES,
    ...PUBLIC_PEER_RULES,
    ...ROUTE_FILTER_RULES,
    ...PREFIX_POOL_RULES,
    ...RATE_LIMIT_RULES,
    ...RESILIENCY_GROUP_RULES,
    ...LOCATION_REGION_RULES,
    ...ARN_REGION_RULES,
    ...INTERFACE_REGION_RULES,
    ...GATEWAY_REGION_RULES,
    ...LOCATION_RULES,
    ...VPC_CIDR_RULES,
    ...VPC_GATEWAYS_RULES,
    ...PROPAGATION_RULES,
    ...ROUTES_RULES,
    ...ROUTE_TABLES_CHOICE_RULES,
    ...VPN_GATEWAY_OF_ROUTES_RULES,
    ...GATEWAY_CHOICE_RULES,
    ...DEPENDENT_PROPS_RULES,
    ...ACCESS_RULES,
    ...EDGE_IDENTITY_RULES,
    ...EDGE_GROUP_RULES,
    ...GIVEN_PREFIX_LISTS_RULES,
    ...MEDIA_LIST_RULES,
    ...VPC_ENVIRONMENT_RULES,
    ...PREFIX_LIST_REGION_RULES,
    ...FIREWALL_RULE_GROUP_RULES,
    ...FIREWALL_PLACE_RULES,
    ...FIREWALL_HOST_NAMES_RULES,
    ...FRAGMENTS_RULES,
    ...HUB_RULES,
    ...VPC_PARTS_RULES,
    ...ADDRESSING_RULES,
    ...NEIGHBOURS_RULES,
    ...TRANSLATIONS_RULES,
    ...SITES_TRANSLATIONS_RULES,
    ...IP_ROUTE_COVERAGE_RULES,
    ...HOST_ADDRESSES_RULES,
    ...ANNOUNCED_TO_AWS_RULES,
    ...CAPACITY_RULES,
    ...SITE_KEY_RULES,
    ...ASN_LOOP_RULES,
    ...CROSS_CONNECT_RULES,
    ...TWILIO_ADDRESSES_RULES,
    ...SITES_TWILIO_ADDRESSES_RULES,
    ...REFERENCES_RULES,
    ...VPC_NAME_RULES,
    ...PROVISIONING_REQUEST_RULES,
    ...LETTER_RULES,
    ...ONBOARDING_DATE_RULES,
    ...ROUTER_SITE_RULES,
    ...ROUTER_KEY_RULES,
    ...FRR_RULES,
    ...ROUTER_PARTS_RULES,
    ...KNOWN_ADDRESS_RULES,
    ...KNOWN_ASN_RULES,
    ...ROUTER_LITERALS_RULES,
    ...ROUTER_ADDRESS_RULES,
    ...SESSION_ENDS_RULES,
    ...SESSION_TIMERS_RULES,
    ...ROUTER_NAMES_RULES,
    ...ROUTER_ID_RULES,
    ...ROUTER_LAN_RULES,
    ...ROUTER_INTERFACES_RULES,
    ...FRAMES_RULES,
    ...HALVES_RULES,
    ...PREPEND_RULES,
    ...MARKING_RULES,
    ...ROUTER_ROUTES_RULES,
    ...PLATFORM_RULES,
    ...BIRD_RULES,
    ...IOS_XE_RULES,
    ...JUNOS_RULES,
    ...SIP_EDGE_RULES,
    ...WEBHOOK_EDGE_RULES,
    ...REST_EDGE_RULES,
    ...TRUNK_NAME_RULES,
    ...SIP_DOMAIN_NAME_RULES,
    ...WEBHOOK_URL_RULES,
    ...ORIGINATION_RULES,
    ...ORIGINATION_SET_RULES,
    ...VOICE_SDK_RULES,
    ...DEVICE_OPTIONS_RULES,
    ...PROVIDER_ASN_RULES,
    ...PROVIDER_GATEWAY_RULES,
    ...PROVIDER_INTERFACE_RULES,
    ...PROVIDER_LAG_RULES,
    ...TEMPLATE_TEXT_RULES,
    ...TERRAFORM_KEY_RULES,
  ]
    .filter(({ code }, index, all) => all.findIndex((other) => other.code === code) === index)
    .map(({ code, severity, requirement, source }) => Object.freeze({ code, severity, requirement, source }))
    .sort((a, b) => compareText(a.code, b.code)),
);
