import * as library from 'twilio-interconnect-constructs';
import { anotherCopy } from './another-copy';
import { libraryEntries } from './library-entries';

const copied = new Map(libraryEntries(anotherCopy()).map((entry) => [entry.name, entry]));

/** What takes plans or what was rendered of them: the copy that made these reads them as well. */
const OF_PLANS = /^(?:planOnboarding|planCustomerRouter|routerPlatformFindings|fillRouterKeys|render[A-Z])/;
const entries = libraryEntries(library).filter(({ name }) => !OF_PLANS.test(name));

test.each(entries.map((entry) => [entry.name, entry] as const))('%s takes values of another copy of the package', (name, own) => {
  const { inputs } = copied.get(name)!;
  own.inputs.forEach((make, index) => {
    const result = own.call(undefined, ...inputs[index]!(undefined));
    expect(JSON.stringify(result)).toBe(JSON.stringify(own.call(undefined, ...make(undefined))));
  });
});
