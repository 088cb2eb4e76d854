/**
 * The MTUs of each interface type, in bytes. AWS's pages disagree on the jumbo frames of a private interface (9001 in the user
 * guide and the CloudFormation schema, 8500 in the API reference), so both are accepted.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/jumbo-frames.html
 */
export const INTERFACE_MTUS = { private: [1500, 8500, 9001], transit: [1500, 8500], public: [1500] } as const;
