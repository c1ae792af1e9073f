import type { BusinessType, CustomerFacts } from '@creamline/domain/customers';

/** What somebody is there: a word for everybody, or one for a woman and one for a man. */
export type Position = string | readonly [woman: string, man: string];

/** A kind of customer: what it is called, what it buys and in which rhythm. */
export interface Kind {
  readonly id: string;
  /** How many of 300. */
  readonly count: number;
  readonly businessType: BusinessType;
  readonly industry: string;
  readonly sizes: readonly NonNullable<CustomerFacts['companySize']>[];
  /** `{}` is a word, `{family}` a family name, `{town}` the town. */
  readonly names: readonly string[];
  readonly positions: readonly Position[];
  /** Orders in a usual week. */
  readonly perWeek: readonly [from: number, to: number];
  /** Products and the quantity of a usual order; each customer takes some of them. */
  readonly basket: readonly (readonly [sku: string, quantity: number])[];
  readonly products: readonly [from: number, to: number];
  /** Demand by month, January first; 0 means closed. */
  readonly season: readonly number[];
  /** Demand during school holidays. */
  readonly holidays: number;
  readonly contacts: readonly [from: number, to: number];
}

const level: readonly number[] = [0.95, 0.95, 1, 1, 1, 1.02, 1, 0.98, 1, 1, 1.05, 1.15];
const terrace: readonly number[] = [0.75, 0.8, 0.9, 1.05, 1.15, 1.2, 1.2, 1.2, 1.1, 1, 0.9, 1];
const iceCream: readonly number[] = [0, 0, 0.5, 0.9, 1.2, 1.5, 1.7, 1.6, 1, 0.4, 0, 0];
const baking: readonly number[] = [0.9, 0.95, 1.1, 1.1, 1, 0.9, 0.8, 0.85, 1, 1.05, 1.2, 1.5];
const travel: readonly number[] = [0.65, 0.7, 0.85, 1, 1.15, 1.2, 1.25, 1.25, 1.15, 1.05, 0.85, 1.1];

const owner: Position = ['Inhaberin', 'Inhaber'];

export const kinds: readonly Kind[] = [
  {
    id: 'cafe',
    count: 62,
    businessType: 'foodservice',
    industry: 'Café',
    sizes: ['solo', 'small', 'small'],
    names: ['Café {}', 'Kaffeehaus {}', 'Rösterei {}', 'Café {family}', '{} Kaffeebar'],
    positions: [owner, owner, 'Barista', 'Schichtleitung'],
    perWeek: [0.6, 1],
    basket: [
      ['BAR-35-1', 24],
      ['FM-38-1', 12],
      ['LF-15-1', 6],
      ['SAH-30-250', 8],
      ['SAH-33-1', 3],
      ['BUT-82-250', 4],
      ['QUA-20-250', 6],
      ['PAN-20-100', 12],
      ['JOG-35-500', 4],
    ],
    products: [3, 6],
    season: terrace,
    holidays: 1.05,
    contacts: [1, 2],
  },
  {
    id: 'ice',
    count: 24,
    businessType: 'foodservice',
    industry: 'Ice-cream parlour',
    sizes: ['solo', 'small'],
    names: ['Eiscafé {}', 'Gelateria {family}', 'Eisdiele {}', 'Gelateria {}'],
    positions: [owner, owner, ['Eismeisterin', 'Eismeister']],
    perWeek: [1, 1.6],
    basket: [
      ['FM-38-10', 4],
      ['SAH-33-10', 2],
      ['EIS-12-5', 5],
      ['EIS-12V-5', 3],
      ['JOG-35-5', 2],
      ['FRK-60-15', 1],
    ],
    products: [3, 5],
    season: iceCream,
    holidays: 1.25,
    contacts: [1, 2],
  },
  {
    id: 'bakery',
    count: 40,
    businessType: 'foodservice',
    industry: 'Bakery',
    sizes: ['small', 'medium'],
    names: ['Bäckerei {family}', 'Konditorei {family}', 'Backhaus {}', 'Landbäckerei {town}'],
    positions: [
      ['Bäckermeisterin', 'Bäckermeister'],
      ['Konditormeisterin', 'Konditormeister'],
      'Einkauf',
      'Filialleitung',
    ],
    perWeek: [0.7, 1.1],
    basket: [
      ['BUT-82-5', 2],
      ['SAH-33-10', 1],
      ['QUA-40-5', 3],
      ['FM-38-10', 3],
      ['SMA-24-200', 12],
      ['BUT-82-250', 10],
      ['SAH-33-1', 6],
    ],
    products: [3, 5],
    season: baking,
    holidays: 0.9,
    contacts: [1, 3],
  },
  {
    id: 'hotel',
    count: 24,
    businessType: 'foodservice',
    industry: 'Hotel',
    sizes: ['medium', 'large'],
    names: ['Hotel {}', 'Hotel am {town}er Markt', 'Gasthof {}', 'Pension {}'],
    positions: [['Küchenchefin', 'Küchenchef'], 'F&B-Leitung', 'Einkauf', ['Direktorin', 'Direktor']],
    perWeek: [0.8, 1.2],
    basket: [
      ['FM-38-1', 18],
      ['BUT-82-250', 12],
      ['JOG-35-5', 2],
      ['FRK-60-15', 2],
      ['CRF-32-5', 1],
      ['BER-48-2', 1],
      ['SKY-02-450', 8],
      ['LF-15-1', 6],
      ['SAH-33-1', 4],
    ],
    products: [4, 7],
    season: travel,
    holidays: 1.2,
    contacts: [2, 3],
  },
  {
    id: 'school',
    count: 20,
    businessType: 'foodservice',
    industry: 'School and day care',
    sizes: ['medium', 'large'],
    names: ['Grundschule {town}', 'Kita {}', 'Schulküche {town}', 'Oberschule {}'],
    positions: ['Küchenleitung', 'Hauswirtschaft', 'Schulleitung'],
    perWeek: [0.9, 1.1],
    basket: [
      ['FM-15-1', 40],
      ['KAK-15-500', 40],
      ['JOG-35-5', 3],
      ['QUA-20-250', 20],
      ['JOG-E-150', 60],
      ['BUT-82-250', 8],
    ],
    products: [3, 5],
    season: level,
    holidays: 0,
    contacts: [1, 2],
  },
  {
    id: 'supermarket',
    count: 30,
    businessType: 'retail',
    industry: 'Supermarket',
    sizes: ['medium', 'large'],
    names: ['Frischemarkt {family}', 'Kaufmarkt {}', 'Nahkauf {family}', 'Markthalle {town}'],
    positions: ['Marktleitung', 'Einkauf Mopro', 'Abteilungsleitung'],
    perWeek: [0.9, 1.4],
    basket: [
      ['FM-38-1', 60],
      ['FM-15-1', 48],
      ['BUT-82-250', 40],
      ['JOG-35-500', 24],
      ['JOG-E-150', 60],
      ['QUA-20-250', 36],
      ['SAH-30-250', 40],
      ['SKY-02-450', 18],
      ['BM-10-500', 20],
      ['KAK-15-500', 24],
      ['SMA-24-200', 30],
    ],
    products: [6, 9],
    season: level,
    holidays: 0.95,
    contacts: [2, 3],
  },
  {
    id: 'organic',
    count: 22,
    businessType: 'retail',
    industry: 'Organic shop',
    sizes: ['solo', 'small'],
    names: ['Bioladen {}', 'Naturkost {}', 'Hofladen {}', 'Unverpackt {town}'],
    positions: [owner, 'Einkauf'],
    perWeek: [0.7, 1],
    basket: [
      ['HEU-40-1', 24],
      ['JOG-35-500', 18],
      ['QUA-20-250', 12],
      ['BUT-82-250', 12],
      ['BER-48-2', 2],
      ['SKY-02-450', 8],
    ],
    products: [3, 5],
    season: level,
    holidays: 0.9,
    contacts: [1, 2],
  },
  {
    id: 'wholesale',
    count: 10,
    businessType: 'wholesale',
    industry: 'Food wholesale',
    sizes: ['large', 'enterprise'],
    names: ['{family} Frischdienst GmbH', 'Großmarkt {town}', '{} Foodservice GmbH'],
    positions: ['Einkaufsleitung', 'Category Manager', 'Disposition'],
    perWeek: [0.45, 0.6],
    basket: [
      ['FM-38-10', 40],
      ['SAH-33-10', 16],
      ['BUT-82-5', 20],
      ['QUA-40-5', 24],
      ['MOZ-45-1', 60],
      ['CRF-32-5', 12],
      ['FRK-60-15', 20],
    ],
    products: [5, 7],
    season: level,
    holidays: 1,
    contacts: [2, 4],
  },
  {
    id: 'distributor',
    count: 6,
    businessType: 'distributor',
    industry: 'Distribution',
    sizes: ['large'],
    names: ['{family} Kühllogistik', 'Frischelogistik {town}'],
    positions: ['Disposition', 'Geschäftsführung'],
    perWeek: [0.4, 0.55],
    basket: [
      ['FM-38-1', 240],
      ['JOG-E-150', 300],
      ['BUT-82-250', 200],
      ['SKY-02-450', 120],
      ['KAK-15-500', 160],
    ],
    products: [4, 5],
    season: level,
    holidays: 1,
    contacts: [2, 3],
  },
  {
    id: 'household',
    count: 62,
    businessType: 'household',
    industry: 'Household',
    sizes: [],
    names: ['Familie {family}', '{first} {family}'],
    positions: [],
    perWeek: [0.3, 0.65],
    basket: [
      ['FM-38-1', 6],
      ['HEU-40-1', 4],
      ['BUT-82-250', 3],
      ['JOG-35-500', 3],
      ['JOG-E-150', 6],
      ['SAH-30-250', 3],
      ['QUA-20-250', 3],
      ['KAK-15-500', 4],
    ],
    products: [3, 5],
    season: level,
    holidays: 0.6,
    contacts: [0, 1],
  },
];
