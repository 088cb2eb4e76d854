import * as library from 'twilio-interconnect-constructs';
import { anotherCopy } from './another-copy';
import { libraryEntries, valuesOf } from './library-entries';
import { suppliesWith } from './mutation';
import { defectLines, runs, storm, textOfReport } from './storm';
import { publish } from './report';
import { valuesWorld } from './values-world';

test('values, plans and renderers refuse what is hostile with findings, or make what is right', () => {
  const report = storm(
    valuesWorld(libraryEntries(library), suppliesWith([...valuesOf(library), ...valuesOf(anotherCopy())])),
    runs(20_000),
  );
  const text = textOfReport('values and plans', report);
  publish(text);
  expect(defectLines(text)).toEqual([]);
  expect(Math.min(report.accepted, report.refused)).toBeGreaterThan(runs(20_000) / 20);
}, 3_600_000);
