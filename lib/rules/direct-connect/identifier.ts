import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const API = 'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_Types.html';

/** The requirements on the id of a Direct Connect resource. Paths: the id. */
export const CONNECTION_ID_RULES = [
  identifier('connection-id', 'a connection id', /^dxcon-[a-z0-9]{8,21}$/, 'dxcon-fgabc123'),
] as const;

export const LAG_ID_RULES = [
  identifier('lag-id', 'an id of a link aggregation group', /^dxlag-[a-z0-9]{8,21}$/, 'dxlag-fgabc123'),
] as const;

export const VIRTUAL_INTERFACE_ID_RULES = [
  identifier('virtual-interface-id', 'a virtual interface id', /^dxvif-[a-z0-9]{8,21}$/, 'dxvif-fgabc123'),
] as const;

export const GATEWAY_ID_RULES = [
  identifier(
    'direct-connect-gateway-id',
    'a Direct Connect gateway id',
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    '5f294f92-bafb-4011-916d-9b0bec123456',
  ),
] as const;

/** The ARN of a Direct Connect resource. */
export interface ArnSubject {
  readonly arn: string;
  /** The type of the resource, as ARNs name it. */
  readonly resource: 'dxcon' | 'dxlag' | 'dx-gateway';
}

const EXAMPLES: Readonly<Record<ArnSubject['resource'], string>> = {
  dxcon: 'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123',
  dxlag: 'arn:aws:directconnect:us-east-1:111122223333:dxlag/dxlag-fgabc123',
  'dx-gateway': 'arn:aws:directconnect::111122223333:dx-gateway/5f294f92-bafb-4011-916d-9b0bec123456',
};

/** The requirements on the ARN of a Direct Connect resource. Paths: the ARN. */
export const ARN_RULES: readonly Rule<ArnSubject>[] = [
  rule(
    errorCode(
      'direct-connect-arn',
      'Give the ARN of a Direct Connect resource of the right type, like arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123.',
      'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsdirectconnect.html',
    ),
    ({ arn, resource }, report, path) => {
      const pattern = new RegExp(`^arn:aws[a-z-]*:directconnect:[a-z0-9-]*:\\d{12}:${resource}/[^/]+$`);
      if (!isUnresolved(arn) && !pattern.test(arn)) {
        report(path, arn, `is not the ARN of a ${resource}`, `Give for example ${EXAMPLES[resource]}, or import it by its id.`);
      }
    },
  ),
];

function identifier(code: string, subject: string, pattern: RegExp, example: string): Rule<string> {
  return rule(errorCode(code, `Give ${subject} like ${example}.`, API), (id, report, path) => {
    if (!isUnresolved(id) && !pattern.test(id)) {
      report(path, id, `is not ${subject}`, `Give for example ${example}.`);
    }
  });
}
