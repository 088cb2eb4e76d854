import { ValidationFailure } from 'twilio-interconnect-constructs';
import type { Entry } from './entry';
import { suppliesWith } from './mutation';
import { storm } from './storm';
import { valuesWorld } from './values-world';

/*
 * The storm itself is tried on something small: it finds every fault that is planted, and nothing where there is none.
 */

interface Props {
  readonly name: string;
  readonly count: number;
  readonly sizes?: readonly number[];
}

function refuse(path: string, code = 'twilio-interconnect:wrong-type'): never {
  throw new ValidationFailure([{ code, severity: 'error', path, value: '', message: 'is wrong', fix: 'Give another one.' }]);
}

/** Reads the props as they should be read. */
function careful(given: Props): object {
  if (typeof given !== 'object' || given === null || isArray(given)) {
    refuse('props');
  }
  const read: Record<string, unknown> = {};
  try {
    for (const key of Object.keys(given)) {
      read[key] = given[key as keyof Props];
    }
  } catch {
    refuse('props');
  }
  if (Object.keys(read).some((key) => !['name', 'count', 'sizes'].includes(key)) || !Object.hasOwn(read, 'name')) {
    refuse('props');
  }
  const { name, count, sizes } = read;
  if (typeof name !== 'string' || !Number.isInteger(count)) {
    refuse('name');
  }
  const list = read['sizes'] === undefined || read['sizes'] === null ? [] : sizes;
  if (!isArray(list) || Array.from(list).some((each) => !Number.isInteger(each))) {
    refuse('sizes');
  }
  return Object.freeze({ name, count, sizes: Object.freeze([...(list as number[])]) });
}

function isArray(value: unknown): value is unknown[] {
  try {
    return Array.isArray(value) && value.length >= 0 && Array.from(value).length >= 0;
  } catch {
    return false;
  }
}

const found = (call: (props: Props) => unknown, more: Partial<Entry> = {}): readonly string[] => {
  const entry: Entry = {
    name: 'it',
    inputs: [() => [{ name: 'one', count: 1, sizes: [1, 2] }]],
    call: (_, props: Props) => call(props),
    ...more,
  };
  return storm(valuesWorld([entry], suppliesWith([])), 600, 7).groups.map(({ stem }) => stem);
};

test('nothing is found where nothing is wrong', () => {
  expect(found(careful)).toEqual([]);
});

test.each<readonly [string, (props: Props) => unknown, RegExp]>([
  [
    'another error than the failure',
    (props) => Object.freeze({ name: props.name.trim(), count: props.count }),
    /^throws TypeError/,
  ],
  [
    'what is never right and is taken',
    (props) => Object.freeze({ name: 'one', has: props.count > 0 }),
    /^takes what is never right at \[\]\.count/,
  ],
  ['props that do not exist', (props) => careful({ name: props.name, count: props.count }), /^takes an unknown prop at \[\]/],
  [
    'a result that can be changed',
    (props) => ({ ...careful(props), more: props.count === 1 ? Object.freeze([]) : [] }),
    /is not frozen$/,
  ],
  [
    'a text that nobody looked at',
    (props) => Object.freeze({ text: `${(careful(props) as Props).sizes?.[1]} of ${props.name}` }),
    /^result\.text has a slip/,
  ],
  [
    'a number that is none',
    (props) => Object.freeze({ half: (careful(props) as Props).count === 1 ? 1 : Number.NaN }),
    /is no finite number/,
  ],
  [
    'a member of another kind',
    (props) => Object.freeze({ name: typeof careful(props) === 'object' && props.count > 1 ? 1 : 'x' }),
    /^result\.name is number, and string elsewhere/,
  ],
  ['a failure without a path', (props) => (props?.name === 'one' ? careful(props) : refuse('')), /without path/],
  [
    'a code that nobody knows',
    (props) => (props?.name === 'one' ? careful(props) : refuse('name', 'x')),
    /is not among FINDING_CODES/,
  ],
])('it finds %s', (_, call, stem) => {
  expect(found(call).some((each) => stem.test(each))).toBe(true);
});

test('it finds what is left in the prototype of all objects', () => {
  const pollute = (props: Props): object => {
    if (props?.name !== 'one') {
      Reflect.defineProperty(Object.prototype, 'storm', { value: 1, configurable: true });
    }
    return careful(props);
  };
  try {
    expect(found(pollute)).toContain('changes what all objects inherit');
  } finally {
    delete (Object.prototype as { storm?: unknown }).storm;
  }
});

test('an input that should be right and is refused is named', () => {
  expect(() => found(careful, { inputs: [() => [{ name: 1 }]] })).toThrow(/it, input 0: ValidationFailure/);
});
