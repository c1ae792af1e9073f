/** A town of the demo dairy's region. */
export interface Town {
  readonly name: string;
  readonly postalCodes: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  /** How far, in degrees, its customers lie from the centre. */
  readonly spread: number;
  /** How many customers it has beside the others. */
  readonly weight: number;
}

export interface Region {
  readonly territoryId: string;
  readonly name: string;
  readonly state: string;
  readonly reps: readonly string[];
  readonly managerId: string;
  readonly towns: readonly Town[];
}

const town = (
  name: string,
  codes: string,
  latitude: number,
  longitude: number,
  weight: number,
  spread = 0.012,
): Town => ({ name, postalCodes: codes.split(' '), latitude, longitude, weight, spread });

export const regions: readonly Region[] = [
  {
    territoryId: 'leipzig',
    name: 'Leipzig',
    state: 'Sachsen',
    reps: ['rep-anna', 'rep-ben'],
    managerId: 'manager-mara',
    towns: [
      town('Leipzig', '04103 04105 04107 04109 04155 04177 04229 04275 04277', 51.3397, 12.3731, 12, 0.035),
      town('Markkleeberg', '04416', 51.2767, 12.3697, 2),
      town('Grimma', '04668', 51.2345, 12.7275, 2),
      town('Borna', '04552', 51.1241, 12.4964, 1),
      town('Delitzsch', '04509', 51.5253, 12.3426, 1),
      town('Wurzen', '04808', 51.3706, 12.7394, 1),
      town('Torgau', '04860', 51.5603, 13.0053, 1),
    ],
  },
  {
    territoryId: 'dresden',
    name: 'Dresden',
    state: 'Sachsen',
    reps: ['rep-carla'],
    managerId: 'manager-mara',
    towns: [
      town('Dresden', '01067 01069 01097 01099 01127 01277 01309', 51.0504, 13.7373, 9, 0.035),
      town('Radebeul', '01445', 51.1042, 13.6667, 2),
      town('Meißen', '01662', 51.1634, 13.4737, 2),
      town('Pirna', '01796', 50.9623, 13.9403, 2),
      town('Freital', '01705', 51.0107, 13.6484, 1),
      town('Bautzen', '02625', 51.1814, 14.4239, 1),
    ],
  },
  {
    territoryId: 'erfurt',
    name: 'Erfurt',
    state: 'Thüringen',
    reps: ['rep-deniz'],
    managerId: 'manager-nils',
    towns: [
      town('Erfurt', '99084 99085 99086 99089 99096', 50.9848, 11.0299, 7, 0.03),
      town('Weimar', '99423 99425', 50.9795, 11.3235, 3),
      town('Jena', '07743 07745 07749', 50.9271, 11.5892, 3, 0.02),
      town('Gotha', '99867', 50.9482, 10.7018, 1),
      town('Arnstadt', '99310', 50.8342, 10.9464, 1),
      town('Apolda', '99510', 51.0254, 11.5142, 1),
    ],
  },
];

export const streets: readonly string[] = [
  'Lindenstraße',
  'Bahnhofstraße',
  'Markt',
  'Karl-Heine-Straße',
  'Goethestraße',
  'Gartenweg',
  'Schillerstraße',
  'Dorfstraße',
  'Am Mühlgraben',
  'Kirchgasse',
  'Bergstraße',
  'Rosa-Luxemburg-Straße',
  'Uferweg',
  'Alte Poststraße',
  'Brühl',
  'Töpfergasse',
  'Wiesenstraße',
  'Hauptstraße',
];
