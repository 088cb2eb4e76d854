import { type TerraformResource, TerraformStack } from 'cdktf';
import { atSynthesis } from './findings';
import { textOf } from './references';

/**
 * Lets a resource depend on what the app holds once it is complete, so that the order of construction does not matter. Terraform orders
 * the resources of one stack only.
 *
 * @param find called when the app is synthesised
 */
export function dependOnceComplete(resource: TerraformResource, find: () => readonly TerraformResource[]): void {
  atSynthesis(resource, () => {
    const found = find().filter((each) => TerraformStack.of(each) === TerraformStack.of(resource));
    const given = resource.dependsOn ?? [];
    const known = given.map((each) => textOf(resource, each));
    const added = found.map(addressOf).filter((address) => !known.includes(address));
    resource.dependsOn = given.length + added.length === 0 ? undefined : [...given, ...added];
  });
}

/** How Terraform names a resource in `depends_on` and `replace_triggered_by`. */
export function addressOf(resource: TerraformResource): string {
  return `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
}
