/**
 * Codes as pusher-js reads them: 40xx do not come back by yourself, 41xx come back after a pause, 42xx at once;
 * below 4000 they are those of RFC 6455.
 */
export const closeCodes = {
  normal: 1000,
  protocol: 1002,
  unsupported: 1003,
  notText: 1007,
  policy: 1008,
  tooBig: 1009,
  unauthorised: 4009,
  badFrame: 4010,
  comeBackLater: 4100,
  tooFast: 4101,
  reauthorise: 4200,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];
