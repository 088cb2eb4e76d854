/** A Direct Connect location. */
export interface DirectConnectLocation {
  /** The code in upper case, as the list has it; AWS writes `EqDC2` for `EQDC2`. Compare without regard to case. */
  readonly code: string;
  /** The building or the campus, and the city. */
  readonly name: string;
  /** Its Region: orders are placed there, and its connections and interfaces live there. */
  readonly region: string;
}

/**
 * Direct Connect locations of AWS's commercial partition with their Regions: those in the cities of Twilio's exchanges, and others in the
 * same countries and at large interconnection points. A location that is not here is not checked.
 *
 * AWS answers `DescribeLocations` to accounts only. These rows are from a public list that is made from its answers in all Regions,
 * https://github.com/chriselsen/dx-location-details, as of 2026-02-17.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/APIReference/API_Location.html
 */
export const DIRECT_CONNECT_LOCATIONS: readonly DirectConnectLocation[] = [
  { code: 'EQDC2', name: 'Equinix DC1 to DC15, Ashburn', region: 'us-east-1' },
  { code: 'TLLPJ', name: 'Digital Realty IAD, Ashburn', region: 'us-east-1' },
  { code: 'CSVA1', name: 'CoreSite VA1, Reston', region: 'us-east-1' },
  { code: 'EQNY5', name: 'Equinix NY2, NY4, NY5 and NY6, Secaucus', region: 'us-east-1' },
  { code: 'EQMI1', name: 'Equinix MI1, Miami', region: 'us-east-1' },
  { code: 'EQDA2', name: 'Equinix DA, Dallas', region: 'us-east-1' },
  { code: 'EQC50', name: 'Equinix CH1, CH2 and CH4, Chicago', region: 'us-east-2' },
  { code: 'CSCH1', name: 'CoreSite CH1, Chicago', region: 'us-east-2' },
  { code: 'EQSV5', name: 'Equinix SV1, SV5 and SV10, San Jose', region: 'us-west-1' },
  { code: 'CSSV2', name: 'CoreSite SV2, Milpitas', region: 'us-west-1' },
  { code: 'CSSV4', name: 'CoreSite SV4, Santa Clara', region: 'us-west-1' },
  { code: 'EQLA3', name: 'Equinix LA3 and LA4, El Segundo', region: 'us-west-1' },
  { code: 'EQSE2', name: 'Equinix SE2 and SE3, Seattle', region: 'us-west-2' },
  { code: 'EQTR2', name: 'Equinix TR2, Toronto', region: 'ca-central-1' },
  { code: 'TNDB', name: 'Equinix SP4, Barueri', region: 'sa-east-1' },
  { code: 'TIVIT', name: 'TIVIT, São Paulo', region: 'sa-east-1' },
  { code: 'EQRJ2', name: 'Equinix RJ2, Rio de Janeiro', region: 'sa-east-1' },
  { code: 'EQLD5', name: 'Equinix LD5, Slough', region: 'eu-west-1' },
  { code: 'TCSH', name: 'Digital Realty LHR20, London', region: 'eu-west-1' },
  { code: 'THNO2', name: 'Telehouse Docklands West, London', region: 'eu-west-2' },
  { code: 'EQMA3', name: 'Equinix MA3, Manchester', region: 'eu-west-2' },
  { code: 'EIRCL', name: 'Eircom Clonshaugh, Dublin', region: 'eu-west-1' },
  { code: 'ITXD2', name: 'Digital Realty DUB1 and DUB2, Dublin', region: 'eu-west-1' },
  { code: 'EQPA3', name: 'Equinix PA3, Paris', region: 'eu-west-3' },
  { code: 'EQAM3', name: 'Equinix AM3, Amsterdam', region: 'eu-central-1' },
  { code: 'EQFA5', name: 'Equinix FR5, Frankfurt', region: 'eu-central-1' },
  { code: 'INX6', name: 'Digital Realty FRA1 to FRA16, Frankfurt', region: 'eu-central-1' },
  { code: 'EQMU1', name: 'Equinix MU1 and MU3, Munich', region: 'eu-central-1' },
  { code: 'EQSG2', name: 'Equinix SG2, Singapore', region: 'ap-southeast-1' },
  { code: 'GSS52', name: 'Global Switch, Singapore', region: 'ap-southeast-1' },
  { code: 'EQTY2', name: 'Equinix TY2, Tokyo', region: 'ap-northeast-1' },
  { code: 'ATTC1', name: 'AT TOKYO CC1 and CC2, Tokyo', region: 'ap-northeast-1' },
  { code: 'EQOS1', name: 'Equinix OS1, Osaka', region: 'ap-northeast-1' },
  { code: 'EQSY3', name: 'Equinix SY3, Sydney', region: 'ap-southeast-2' },
  { code: 'GBSY6', name: 'Equinix SY6, Silverwater', region: 'ap-southeast-2' },
  { code: 'NDCS2', name: 'NEXTDC S2, Macquarie Park', region: 'ap-southeast-2' },
  { code: 'NDCM1', name: 'NEXTDC M1, Melbourne', region: 'ap-southeast-2' },
  { code: 'EQME2', name: 'Equinix ME1 and ME2, Melbourne', region: 'ap-southeast-4' },
  { code: 'EQHK1', name: 'Equinix HK1, Tsuen Wan', region: 'ap-east-1' },
];
