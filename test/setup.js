'use strict';

// AWS's template validator takes seconds to start. Tests that want its verdict turn it on for themselves.
process.env.CDK_VALIDATION = 'false';

// The engines note for every resource and token where it was made, and Jest maps every such line to its source: a quarter of all time, for
// text that no test reads. Errors keep their traces.
const capture = Error.captureStackTrace;
Error.captureStackTrace = (target, below) => {
  if (Object.prototype.toString.call(target) === '[object Error]') {
    capture(target, below);
  } else {
    target.stack = '';
  }
};
