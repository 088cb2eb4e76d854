import { INTERFACE_MTUS } from '../../lib/aws/mtus';

test('jumbo frames are 8500 bytes on transit interfaces, either size on private ones, and none on public ones', () => {
  expect(INTERFACE_MTUS).toEqual({ private: [1500, 8500, 9001], transit: [1500, 8500], public: [1500] });
});
