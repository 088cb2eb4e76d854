import { ASN } from '../../model/asn';
import { BANDWIDTH } from '../../model/bandwidth';
import { choiceOf, eitherOf, FLAG, type Kind, listOf, objectOf, required, secretTextKind, TEXT } from '../../model/shape/kind';
import type { AcrossAccountsSubject } from '../../rules/direct-connect/across-accounts';
import type { KeyShownBy, KnownBgpKey } from '../../rules/direct-connect/bgp-auth-key';
import type { TransitGatewayFacts } from './gateway-props';
import type { InterfaceParentFacts } from './virtual-interface-props';

const KEY_TEXT = secretTextKind('Give the key as a text.');

/** A BGP key, as far as it is known. */
export const KNOWN_BGP_KEY: Kind<string | KnownBgpKey> = eitherOf(
  KEY_TEXT,
  objectOf<KnownBgpKey>('a known BGP key', { text: required(KEY_TEXT), isPart: FLAG, isAccepted: FLAG }),
);

/** What shows a BGP key to everyone who may read it. */
export const BGP_KEY_SHOWN_BY: Kind<readonly KeyShownBy[]> = listOf(choiceOf('parameter-store', 'parameter', 'output'));

/** What is known of the connection or group of an interface. */
export const PARENT_FACTS: Kind<InterfaceParentFacts> = objectOf<InterfaceParentFacts>('the facts of a connection', {
  kind: required(choiceOf('dedicated', 'hosted', 'lag', 'unknown')),
  bandwidth: BANDWIDTH,
  isOrderedHere: FLAG,
});

/** The accounts of a stack and of what it refers to. */
export const ACROSS_ACCOUNTS: Kind<AcrossAccountsSubject> = objectOf<AcrossAccountsSubject>('two accounts', {
  account: TEXT,
  ownerAccount: TEXT,
  hasRole: required(FLAG),
  remedy: objectOf('a remedy', { prop: required(TEXT), fix: required(TEXT) }),
});

/** What is known of a transit gateway. */
export const TRANSIT_GATEWAY_FACTS: Kind<TransitGatewayFacts> = objectOf<TransitGatewayFacts>('a transit gateway', { asn: ASN });
