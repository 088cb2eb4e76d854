import * as fc from 'fast-check';
import type { CustomerRouterPlan } from 'twilio-interconnect-constructs';

/** Prefixes of which most are in, around or beside those that the lists of a plan name, and the others anywhere. */
export function randomPrefix(plan: CustomerRouterPlan): fc.Arbitrary<string> {
  const named = plan.prefixLists.flatMap(({ entries }) => entries.map(({ cidr }) => cidr.toString().split('/')));
  const near = fc
    .tuple(fc.constantFrom(...named), fc.integer({ min: -3, max: 16 }), fc.nat(), fc.boolean())
    .map(([[address = '', length], longer, bits, beside]) => {
      const own = Number(length);
      const narrowed = Math.min(32, Math.max(0, own + longer));
      const inside = numberOf(address) + (own === 32 ? 0 : bits % 2 ** (32 - own)) + (beside ? 2 ** (32 - own) : 0);
      return prefixOf(inside % 2 ** 32, narrowed);
    });
  const anywhere = fc
    .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
    .map(([address, length]) => prefixOf(address, length));
  return fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: anywhere });
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

function prefixOf(address: number, length: number): string {
  const size = 2 ** (32 - length);
  const first = Math.floor(address / size) * size;
  return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${length}`;
}
