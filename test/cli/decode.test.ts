import { decode } from '../../lib/cli/decode';
import { SyntaxProblem } from '../../lib/cli/syntax-problem';

test.each([
  ['UTF-8', Buffer.from('{"é": 1}')],
  ['UTF-8 with a mark', Buffer.from('\uFEFF{"é": 1}')],
  ['UTF-16, as PowerShell writes it', Buffer.from('\uFEFF{"é": 1}', 'utf16le')],
])('%s', (_, bytes) => {
  expect(decode(bytes)).toBe('{"é": 1}');
});

test('nothing is an empty text', () => {
  expect(decode(Buffer.alloc(0))).toBe('');
});

test('a plan that Terraform saved is no text', () => {
  expect(() => decode(Buffer.from('PK\u0003\u0004rest'))).toThrow(SyntaxProblem);
  expect(() => decode(Buffer.from('PK\u0003\u0004rest'))).toThrow('terraform show -json');
  expect(decode(Buffer.from('PK = 1'))).toBe('PK = 1');
});
