import * as fc from 'fast-check';
import { Cidr } from '../../lib/model/cidr';
import { FirstOverlaps } from '../../lib/model/first-overlaps';

const cidrs = fc
  .tuple(fc.constantFrom('ipv4', 'ipv6'), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 4 }))
  .map(([family, bits, length]) => {
    const start = (bits >> (4 - length)) << (4 - length);
    return Cidr.of(
      family === 'ipv4' ? `${start << 4}.0.0.0/${length}` : `${(start << 12).toString(16)}::/${length}`.replace(/^0::/, '::'),
    );
  });

const added = fc.array(fc.record({ cidr: cidrs, owner: fc.constantFrom('a', 'b', 'c') }), { maxLength: 12 });

/** The same by looking at each: networks overlap if neither ends before the other begins. */
function firstOf(
  all: readonly { readonly cidr: Cidr; readonly owner: string }[],
  wanted: readonly Cidr[],
  owner: string | undefined,
): number | undefined {
  const index = all.findIndex(
    (each) =>
      each.owner !== owner &&
      wanted.some(({ family, first, last }) => family === each.cidr.family && first <= each.cidr.last && each.cidr.first <= last),
  );
  return index < 0 ? undefined : index;
}

test('finds the first network of another owner that overlaps one of the wanted', () => {
  fc.assert(
    fc.property(
      added,
      fc.array(cidrs, { maxLength: 3 }),
      fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
      (all, wanted, owner) => {
        const overlaps = new FirstOverlaps<number>();
        for (const [index, each] of all.entries()) {
          overlaps.add(each.cidr, each.owner, index);
        }
        expect(overlaps.find(wanted, owner)).toBe(firstOf(all, wanted, owner));
      },
    ),
    { numRuns: 1000 },
  );
});

test('finds nothing while it is empty', () => {
  expect(new FirstOverlaps().find([Cidr.of('0.0.0.0/0')])).toBeUndefined();
});
