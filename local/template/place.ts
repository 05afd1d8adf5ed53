/**
 * Where the template is put to work on one machine: the account and region that ARNs carry, and the two addresses that
 * a deployed stack would learn from AWS.
 */
export type Place = {
  readonly region: string;
  readonly account: string;
  /** What the HTTP API answers on, without a slash at the end. */
  readonly siteUrl: string;
  /** Where SDK clients reach the services; queue addresses begin with it. */
  readonly gatewayUrl: string;
};

/** The account number that the embedded queue engine writes into its ARNs. */
export const LOCAL_ACCOUNT = '000000000000';

export const LOCAL_REGION = 'eu-north-1';

/** An ARN in this place; `resource` is what follows the account. */
export const arnOf = (place: Place, service: string, resource: string): string =>
  `arn:aws:${service}:${place.region}:${place.account}:${resource}`;
