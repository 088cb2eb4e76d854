import * as today from '../../lib';
import { asText } from './support';

/** The library as it is once newer pages have been read, and nothing in them is new. */
function readAgainOn(date: string): typeof today {
  let library = today;
  jest.isolateModules(() => {
    jest.doMock('../../lib/catalog/catalogue-date', () => ({ CATALOGUE_DATE: date }));
    library = jest.requireActual<typeof today>('../../lib');
    jest.dontMock('../../lib/catalog/catalogue-date');
  });
  return library;
}

describe.each(['2026-11-30', '2031-05-06'])('with the pages read on %s', (date) => {
  const later = readAgainOn(date);

  test('is the date of the current catalogue', () => {
    expect(later.CATALOGUE_DATE).toBe(date);
    expect(later.TwilioCatalog.current.date).toBe(date);
    expect(later.TwilioCatalog.current.version).toBe(date.slice(0, 7));
  });

  test('no entry changes, and no date of one', () => {
    expect(later.TwilioCatalog.changes).toEqual(today.TwilioCatalog.changes);
    for (const day of ['2023-01-22', ...today.TwilioCatalog.changes]) {
      expect(asText(later.TwilioCatalog.at(day).rules())).toBe(asText(today.TwilioCatalog.at(day).rules()));
    }
    expect(asText(later.TwilioCatalog.current.rules())).toBe(asText(today.TwilioCatalog.current.rules()));
  });

  test('no list changes, and no size of one', () => {
    const listsOf = (library: typeof today): string =>
      asText(
        library.planPrefixLists({
          edges: library.TwilioEdge.interconnectEdges,
          traffic: [...library.TwilioTraffic.SIP, ...library.TwilioTraffic.VOICE_SDK],
        }),
      );
    expect(listsOf(later)).toBe(listsOf(today));
  });
});
