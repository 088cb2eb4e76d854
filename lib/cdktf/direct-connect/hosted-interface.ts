import { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import { addressOf, dependOnceComplete } from '../dependencies';
import { resourceOf } from '../references';

/**
 * Lets a hosted interface follow the gateway to which its owner attaches it. The accepter names the gateway, but its destruction does nothing
 * at AWS: only that of the interface does. So the interface is destroyed before the gateway, and replaced with it.
 */
export function followGateway(scope: IConstruct, hosted: TerraformResource, gatewayId: string): void {
  const gateway = resourceOf(scope, gatewayId);
  dependOnceComplete(hosted, () => (gateway === undefined ? [] : [gateway]));
  // Terraform replaces by changes of resources, not of values, and the gateway itself does not change when the interface gets another one.
  const marker = new TerraformResource(scope, 'Gateway', {
    terraformResourceType: 'terraform_data',
    terraformGeneratorMetadata: { providerName: 'terraform' },
  });
  marker.addOverride('triggers_replace', gatewayId);
  hosted.lifecycle = { ...hosted.lifecycle, replaceTriggeredBy: [addressOf(marker)] };
}
