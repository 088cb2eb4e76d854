/** One thing that a security group opens, after its prefix list is resolved: `egress udp 10000-60000 168.86.128.0/18`. */
export type Opening = string;

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, any>;
}

/**
 * What a security group of a template opens, read from the template alone. Rules that match nothing are left out; a rule that names no
 * prefix list appears with whatever it names.
 */
export function openingsOf(template: { readonly Resources: Record<string, Resource> }, logicalId: string): readonly Opening[] {
  const group = template.Resources[logicalId]?.Properties ?? {};
  const rules = [
    ...((group['SecurityGroupEgress'] ?? []) as any[]).map((rule) => ({
      rule,
      direction: 'egress',
      list: rule.DestinationPrefixListId,
    })),
    ...((group['SecurityGroupIngress'] ?? []) as any[]).map((rule) => ({
      rule,
      direction: 'ingress',
      list: rule.SourcePrefixListId,
    })),
  ];
  return rules
    .filter(({ rule }) => rule.CidrIp !== '255.255.255.255/32')
    .flatMap(({ rule, direction, list }) => {
      const cidrs: string[] =
        list === undefined
          ? [rule.CidrIp ?? JSON.stringify(rule)]
          : template.Resources[list['Fn::GetAtt'][0]]!.Properties['Entries'].map((entry: { Cidr: string }) => entry.Cidr);
      return cidrs.map((cidr) => `${direction} ${rule.IpProtocol} ${rule.FromPort}-${rule.ToPort} ${cidr}`);
    })
    .sort();
}
