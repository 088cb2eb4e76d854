import { TWILIO_CATALOG, type TwilioCatalog } from '../catalog/twilio-catalog';
import { choiceOf, type Kind, linesKind, NUMBER, objectOf, required, TEXT } from '../model/shape/kind';
import type { AddressPorts, AddressUse } from './address-use';

/** How addresses are judged. */
export interface AddressAuditOptions {
  /**
   * What Twilio's addresses are: `TwilioCatalog.at('2023-09-01')` judges as of a day, and a catalogue with your own entries knows those.
   *
   * @default TwilioCatalog.current
   */
  readonly catalog?: TwilioCatalog;
}

/** How addresses are judged, as a table. */
export const ADDRESS_AUDIT_OPTIONS: Kind<AddressAuditOptions> = objectOf<AddressAuditOptions>('an audit of addresses', {
  catalog: TWILIO_CATALOG,
});

/** One literal network, as a table. */
export const ADDRESS_USE: Kind<AddressUse> = objectOf<AddressUse>('a use of an address', {
  cidr: required(TEXT),
  direction: choiceOf('ingress', 'egress'),
  protocol: TEXT,
  ports: objectOf<AddressPorts>('ports', { from: required(NUMBER), to: required(NUMBER) }),
  place: required(TEXT),
  resource: TEXT,
  group: TEXT,
  groupName: TEXT,
  label: linesKind(),
});
