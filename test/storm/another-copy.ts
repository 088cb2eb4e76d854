type Library = typeof import('twilio-interconnect-constructs');

/** Another copy of the library, as a program has one that installed it twice. */
export function anotherCopy(): Library {
  let copy: Library | undefined;
  jest.isolateModules(() => {
    copy = require('twilio-interconnect-constructs') as Library;
  });
  return copy!;
}
