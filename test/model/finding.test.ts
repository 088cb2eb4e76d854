import { Asn } from '../../lib/model/asn';
import { compareText } from '../../lib/model/text';
import { expectTypeOf } from 'expect-type';
import * as fc from 'fast-check';
import {
  type Finding,
  type FindingSeverity,
  formatFinding,
  joinPath,
  locateFailure,
  mapCollectingFailures,
  sortFindings,
  throwOnErrors,
  ValidationFailure,
} from '../../lib/model/finding';
import { errorCode, finding, type FindingCode, warningCode } from '../../lib/model/finding-code';
import { backwards, failureOf } from './support';

const BAD_VLAN: Finding = {
  code: 'twilio-interconnect:vlan-range',
  severity: 'error',
  path: 'sites.ashburn.vlan',
  value: '4095',
  message: 'must be a whole number from 1 to 4094',
  fix: 'Give another.',
};
const BAD_ASN: Finding = { ...BAD_VLAN, code: 'twilio-interconnect:asn-range', path: 'customerAsn', value: '0' };
const ONE_SITE: Finding = {
  code: 'twilio-interconnect:single-site',
  severity: 'warning',
  path: 'sites',
  value: '',
  message: 'there is only one site',
  fix: 'Add a site.',
};

describe('formatFinding', () => {
  test('shows path, message, value, fix and code on one line', () => {
    expect(formatFinding(BAD_VLAN)).toBe(
      'sites.ashburn.vlan: must be a whole number from 1 to 4094 (given: 4095). Give another. [twilio-interconnect:vlan-range]',
    );
  });

  test('leaves out an empty value', () => {
    expect(formatFinding(ONE_SITE)).toBe('sites: there is only one site. Add a site. [twilio-interconnect:single-site]');
  });

  test('leaves out the path of what is about all props', () => {
    expect(formatFinding({ ...ONE_SITE, path: '' })).toBe(
      'there is only one site. Add a site. [twilio-interconnect:single-site]',
    );
  });
});

describe('ValidationFailure', () => {
  test('lists every finding, errors first', () => {
    const failure = new ValidationFailure([ONE_SITE, BAD_VLAN, BAD_ASN], 'Stack/Twilio');
    expect(failure.message.split('\n')).toEqual([
      '2 errors in Stack/Twilio:',
      '  - error: customerAsn: must be a whole number from 1 to 4094 (given: 0). Give another. [twilio-interconnect:asn-range]',
      '  - error: sites.ashburn.vlan: must be a whole number from 1 to 4094 (given: 4095). Give another. [twilio-interconnect:vlan-range]',
      '  - warning: sites: there is only one site. Add a site. [twilio-interconnect:single-site]',
    ]);
    expect(failure.findings).toEqual([BAD_ASN, BAD_VLAN, ONE_SITE]);
  });

  test('counts one error, and needs no place', () => {
    expect(new ValidationFailure([BAD_VLAN]).message).toMatch(/^1 error:\n/);
  });

  test('is an error with a name', () => {
    const failure = new ValidationFailure([BAD_VLAN]);
    expect(failure).toBeInstanceOf(Error);
    expect(failure.name).toBe('ValidationFailure');
    expect(String(failure)).toMatch(/^ValidationFailure: 1 error:/);
  });

  test('has frozen findings, and leaves those it was given alone', () => {
    const given = [{ ...BAD_VLAN }];
    const failure = new ValidationFailure(given);
    expect(Object.isFrozen(failure.findings)).toBe(true);
    expect(failure.findings.every((each) => Object.isFrozen(each))).toBe(true);
    expect(Object.isFrozen(given[0])).toBe(false);
    expect(Object.isFrozen(given)).toBe(false);
  });

  test('can be given its location', () => {
    const failure = new ValidationFailure([BAD_VLAN, ONE_SITE]);
    const placed = failure.at('Stack/Twilio');
    expect(placed).toBeInstanceOf(ValidationFailure);
    expect(placed.findings).toEqual(failure.findings);
    expect(placed.message).toMatch(/^1 error in Stack\/Twilio:\n/);
  });

  test('types', () => {
    expectTypeOf<ValidationFailure['findings']>().toEqualTypeOf<readonly Finding[]>();
    expectTypeOf<FindingSeverity>().toEqualTypeOf<'error' | 'warning'>();
    // @ts-expect-error findings cannot be changed
    expect(() => (new ValidationFailure([BAD_VLAN]).findings[0].path = 'x')).toThrow(TypeError);
  });
});

describe('sortFindings', () => {
  test('lists each finding once', () => {
    expect(sortFindings([BAD_VLAN, ONE_SITE, { ...BAD_VLAN }])).toEqual([BAD_VLAN, ONE_SITE]);
  });

  test('keeps findings apart that differ in path, code, value or message', () => {
    const others = [
      BAD_VLAN,
      { ...BAD_VLAN, path: 'x' },
      { ...BAD_VLAN, code: 'x' },
      { ...BAD_VLAN, value: 'x' },
      { ...BAD_VLAN, message: 'x' },
    ];
    expect(sortFindings(others)).toHaveLength(5);
  });

  test('does not depend on the order in which findings came about', () => {
    const some = fc.array(
      fc.record({
        code: fc.constantFrom('a', 'b'),
        severity: fc.constantFrom<FindingSeverity>('error', 'warning'),
        path: fc.constantFrom('p', 'p.q', 'r'),
        value: fc.constantFrom('', '1'),
        message: fc.constant('m'),
        fix: fc.constant('f'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (findings) => {
        const sorted = sortFindings(findings);
        expect(sortFindings(backwards(findings))).toEqual(sorted);
        const severities = sorted.map(({ severity }) => severity).join(' ');
        expect(severities).toMatch(/^(error ?)*(warning ?)*$/);
        expect(new Set(sorted.map((each) => JSON.stringify(each)))).toEqual(
          new Set(findings.map((each) => JSON.stringify({ ...each }))),
        );
      }),
    );
  });
});

describe('throwOnErrors', () => {
  test('gives warnings back, in their order', () => {
    const other = { ...ONE_SITE, path: 'ipRoutes' };
    expect(throwOnErrors([ONE_SITE, other])).toEqual([other, ONE_SITE]);
    expect(throwOnErrors([])).toEqual([]);
  });

  test('throws errors together with the warnings', () => {
    expect(failureOf(() => throwOnErrors([ONE_SITE, BAD_VLAN])).findings).toEqual([BAD_VLAN, ONE_SITE]);
  });
});

describe('mapCollectingFailures', () => {
  const check = (number: number, index: number): string => {
    if (number < 0) {
      throw new ValidationFailure([{ ...BAD_VLAN, path: `[${index}]` }]);
    }
    return `${number}`;
  };

  test('gives all results', () => {
    expect(mapCollectingFailures([1, 2], check)).toEqual(['1', '2']);
  });

  test('throws the findings of all items that failed', () => {
    const failure = failureOf(() => mapCollectingFailures([-1, 2, -3], check));
    expect(failure.findings.map(({ path }) => path)).toEqual(['[0]', '[2]']);
  });

  test('lets other errors pass', () => {
    const crash = (): never => {
      throw new RangeError('other');
    };
    expect(() => mapCollectingFailures([1], crash)).toThrow(RangeError);
  });
});

test('compareText orders by code unit, whatever the locale', () => {
  expect(['b', 'a', 'B', 'ä', '_', 'a'].sort(compareText)).toEqual(['B', '_', 'a', 'a', 'b', 'ä']);
});

describe('codes', () => {
  const code = errorCode('some-thing', 'It must be.', 'https://example.com');

  test('are frozen, with the prefix of all codes', () => {
    expect(code).toEqual({
      code: 'twilio-interconnect:some-thing',
      severity: 'error',
      requirement: 'It must be.',
      source: 'https://example.com',
    });
    expect(warningCode('some-thing', 'It must be.', 'https://example.com').severity).toBe('warning');
    expect(Object.isFrozen(code)).toBe(true);
    expectTypeOf(code).toEqualTypeOf<FindingCode>();
  });

  test.each([
    [undefined, ''],
    [null, ''],
    ['', ''],
    [0, '0'],
    [false, 'false'],
    [Asn.of(7), '7'],
    [[Asn.of(7), 'x'], '7,x'],
    // Nobody knows what it holds.
    [{ toString: () => 'hidden' }, ''],
    ['a\nb', 'a\\u000ab'],
    ['x'.repeat(100_000), `${'x'.repeat(1000)} and so on`],
  ])('a finding tells %p as %p', (value, text) => {
    const made = finding(code, 'path', value, 'message', 'fix');
    expect(made).toEqual({
      code: 'twilio-interconnect:some-thing',
      severity: 'error',
      path: 'path',
      value: text,
      message: 'message',
      fix: 'fix',
    });
    expect(Object.isFrozen(made)).toBe(true);
  });
});

describe('locateFailure', () => {
  test('gives the plan back', () => {
    expect(locateFailure('Stack/Twilio', () => 7)).toBe(7);
  });

  test('names the location of a failure', () => {
    const failing = (): never => {
      throw new ValidationFailure([BAD_VLAN]);
    };
    const located = failureOf(() => locateFailure('Stack/Twilio', failing));
    expect(located.message).toMatch(/^1 error in Stack\/Twilio:\n/);
    expect(located.findings).toEqual([BAD_VLAN]);
  });

  test('leaves another error as it is', () => {
    const error = new RangeError('not of this library');
    expect(() =>
      locateFailure('Stack/Twilio', () => {
        throw error;
      }),
    ).toThrow(error);
  });
});

test.each([
  ['', 'vlan', 'vlan'],
  ['sites.ashburn', 'vlan', 'sites.ashburn.vlan'],
])('below %p, %p is at %p', (parent, prop, path) => {
  expect(joinPath(parent, prop)).toBe(path);
});

test('codes have one prefix', () => {
  const made = [errorCode('vlan-range', 'Give another.', 'https://example.com'), warningCode('single-site', 'Add one.', '')];
  expect(made.map(({ code, severity }) => [code, severity])).toEqual([
    ['twilio-interconnect:vlan-range', 'error'],
    ['twilio-interconnect:single-site', 'warning'],
  ]);
});
