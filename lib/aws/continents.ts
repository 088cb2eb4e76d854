/** A continent, as far as AWS has Regions with Direct Connect locations near Twilio's exchanges. */
export type Continent = 'North America' | 'South America' | 'Europe' | 'Asia' | 'Australia';

/**
 * The continents of the Regions to which the locations of `locations.ts` belong, by the cities and countries in AWS's table of Regions. A
 * Region that is not here is not checked.
 *
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export const CONTINENTS: Readonly<Record<string, Continent>> = {
  'us-east-1': 'North America',
  'us-east-2': 'North America',
  'us-west-1': 'North America',
  'us-west-2': 'North America',
  'ca-central-1': 'North America',
  'sa-east-1': 'South America',
  'eu-west-1': 'Europe',
  'eu-west-2': 'Europe',
  'eu-west-3': 'Europe',
  'eu-central-1': 'Europe',
  'ap-east-1': 'Asia',
  'ap-northeast-1': 'Asia',
  'ap-southeast-1': 'Asia',
  'ap-southeast-2': 'Australia',
  'ap-southeast-4': 'Australia',
};
