import { type Kind, recordWith, referenceTo } from '../model/shape/kind';

/** The props that name a gateway. */
const NAMES = ['vpnGateway', 'vpnGatewayId', 'transitGateway', 'transitGatewayId', 'transitGatewayAttachmentId'] as const;

/** Where they stand in an engine's props. */
const PATHS = ['', 'vpc.', 'gateway.'] as const;

/** What a gateway is, is the engine's matter: whether it is given counts. */
const GATEWAY: Kind = referenceTo('a gateway, or its id', (given) => given !== '' && typeof given !== 'symbol');

/** Gateways by the paths of the props that name them. A misspelt name would be taken for another gateway. */
export const GIVEN_GATEWAYS: Kind<Readonly<Record<string, unknown>>> = recordWith(
  'gateways by the props that name them',
  PATHS.flatMap((path) => NAMES.map((name) => `${path}${name}`)),
  GATEWAY,
);
