import { VPC_CIDR_LENGTHS, VPC_CIDR_RESTRICTIONS, VPC_FORBIDDEN_RANGES } from '../../lib/aws/vpc-cidrs';

test('a CIDR of a VPC is a /16 to /28, outside four ranges', () => {
  expect(VPC_CIDR_LENGTHS).toEqual({ widest: 16, narrowest: 28 });
  expect(VPC_FORBIDDEN_RANGES.map(String)).toEqual(['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4']);
});

test('no primary CIDR lets a range in that it is not in itself, but for public ones', () => {
  const rows = VPC_CIDR_RESTRICTIONS.map(({ primaryIn, restricted }) => [primaryIn.join(), restricted.join()]);
  expect(rows).toEqual([
    ['10.0.0.0/8', '172.16.0.0/12,192.168.0.0/16,198.19.0.0/16'],
    ['10.0.0.0/15', '10.0.0.0/16,172.16.0.0/12,192.168.0.0/16,198.19.0.0/16'],
    ['172.16.0.0/12', '10.0.0.0/8,192.168.0.0/16,172.31.0.0/16,198.19.0.0/16'],
    ['192.168.0.0/16', '10.0.0.0/8,172.16.0.0/12,198.19.0.0/16'],
    ['198.19.0.0/16', '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16'],
    ['', '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,198.19.0.0/16'],
  ]);
});
