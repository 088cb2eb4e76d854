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

function identifier(code: string, subject: string, pattern: RegExp, example: string): Rule<string> {
  return rule(errorCode(code, `Give ${subject} like ${example}.`, API), (id, report, path) => {
    if (!isUnresolved(id) && !pattern.test(id)) {
      report(path, id, `is not ${subject}`, `Give for example ${example}.`);
    }
  });
}
