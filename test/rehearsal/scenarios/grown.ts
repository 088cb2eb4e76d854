import type { Scenario } from '../../parity/scenario';

/** A scenario before it grew by a site, by traffic and by the newest addresses, and after. */
export function grown(scenario: Scenario): readonly [Scenario, Scenario] {
  const [first] = Object.entries(scenario.sites);
  return [
    {
      ...scenario,
      sites: Object.fromEntries([first!]),
      traffic: scenario.traffic.slice(0, 1),
      catalogDate: '2023-10-01',
      resiliency: undefined,
    },
    { ...scenario, catalogDate: undefined },
  ];
}
