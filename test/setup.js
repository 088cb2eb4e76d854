'use strict';

// AWS's template validator takes seconds to start. Tests that want its verdict turn it on for themselves.
process.env.CDK_VALIDATION = 'false';
