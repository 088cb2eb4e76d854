import { TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import { givenId } from '../given';

/** Makes the sensitive output of an interface's BGP key. */
export function outputOfBgpKey(scope: Construct, id: string, { bgpAuthKey }: { readonly bgpAuthKey: string }): TerraformOutput {
  return new TerraformOutput(scope, givenId(scope, id), {
    description: 'BGP key (MD5) of the first session, the one that AWS made if none was given',
    value: bgpAuthKey,
    sensitive: true,
  });
}
