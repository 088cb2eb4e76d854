import { SyntaxProblem } from '../../lib/cli/syntax-problem';

test('a problem has its message and its line', () => {
  const problem = new SyntaxProblem('a list is not closed', 7);
  expect(problem).toBeInstanceOf(Error);
  expect({ name: problem.name, message: problem.message, line: problem.line }).toEqual({
    name: 'SyntaxProblem',
    message: 'a list is not closed',
    line: 7,
  });
});
