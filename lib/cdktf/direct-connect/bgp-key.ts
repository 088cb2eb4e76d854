import { type IConstruct } from 'constructs';
import { secretTextKind } from '../../model/shape/kind';
import type { TerraformKeySubject } from '../../rules/terraform/terraform';
import { readThrough } from '../references';

/** A BGP key: no message shows what was given. */
export const BGP_KEY = secretTextKind('Give a token, for example the stringValue of a sensitive TerraformVariable.');

/** A BGP key, as the rules see it. */
export function keySubject(construct: IConstruct, bgpAuthKey: unknown): TerraformKeySubject | undefined {
  const { text, locals, variables } = readThrough(construct, bgpAuthKey);
  if (text === undefined) {
    return undefined;
  }
  return {
    bgpAuthKey: text,
    locals,
    isSensitive:
      variables.every(({ sensitive }) => sensitive === true) &&
      ![text, ...locals].some((each) => /\bnonsensitive\s*\(/.test(each)),
    hasDefault: variables.some((each) => each.default !== undefined && each.default !== null && each.default !== ''),
  };
}
