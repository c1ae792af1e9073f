import { allergens, type Product } from '@creamline/domain/products';

type Line = readonly [
  sku: string,
  name: string,
  category: string,
  unit: string,
  priceMinor: number,
  shelfLifeDays: number,
  fatPercent: number,
  container: string | null,
  depositMinor: number,
  contains: string,
  mayContain: string,
];

/** The range of the demo dairy. */
const range: readonly Line[] = [
  ['FM-38-1', 'Frische Vollmilch 3,8 %', 'milk', '1 l bottle', 129, 9, 3.8, 'crate-6', 15, 'milk', ''],
  ['FM-38-10', 'Vollmilch im Eimer', 'milk', '10 l pail', 1090, 9, 3.8, 'pail', 250, 'milk', ''],
  ['FM-15-1', 'Frische Milch 1,5 %', 'milk', '1 l bottle', 115, 9, 1.5, 'crate-6', 15, 'milk', ''],
  ['BAR-35-1', 'Barista-Milch', 'milk', '1 l carton', 139, 21, 3.5, 'tray-12', 0, 'milk', ''],
  ['HEU-40-1', 'Heumilch', 'milk', '1 l bottle', 169, 8, 4.0, 'crate-6', 15, 'milk', ''],
  ['LF-15-1', 'Laktosefreie Milch', 'milk', '1 l carton', 149, 28, 1.5, 'tray-12', 0, 'milk', ''],
  ['BM-10-500', 'Buttermilch', 'milk', '500 g cup', 89, 16, 1.0, 'tray-10', 0, 'milk', ''],
  ['KAK-15-500', 'Kakaotrunk', 'milk', '500 ml bottle', 119, 12, 1.5, 'crate-12', 15, 'milk', 'nuts soya'],
  ['SAH-30-250', 'Schlagsahne 30 %', 'cream', '250 g cup', 119, 14, 30, 'tray-20', 0, 'milk', ''],
  ['SAH-33-1', 'Konditorsahne 33 %', 'cream', '1 l carton', 459, 21, 33, 'tray-12', 0, 'milk', ''],
  ['SAH-33-10', 'Konditorsahne im Eimer', 'cream', '10 l pail', 4290, 12, 33, 'pail', 250, 'milk', ''],
  ['SMA-24-200', 'Schmand', 'cream', '200 g cup', 95, 24, 24, 'tray-20', 0, 'milk', ''],
  ['CRF-32-5', 'Crème fraîche', 'cream', '5 kg bucket', 2190, 28, 32, 'bucket', 0, 'milk', ''],
  ['EIS-12-5', 'Eismix Fior di Latte', 'dessert', '5 l bag', 1790, 18, 12, 'box-2', 0, 'milk', 'eggs'],
  ['EIS-12V-5', 'Eismix Vanille', 'dessert', '5 l bag', 1990, 18, 12, 'box-2', 0, 'milk eggs', 'nuts'],
  ['PAN-20-100', 'Panna cotta', 'dessert', '100 g glass', 99, 21, 20, 'tray-12', 15, 'milk', ''],
  ['GRI-04-150', 'Grießpudding', 'dessert', '150 g cup', 79, 21, 4, 'tray-20', 0, 'milk gluten', 'eggs'],
  ['JOG-35-500', 'Naturjoghurt', 'yogurt', '500 g glass', 139, 21, 3.5, 'crate-6', 15, 'milk', ''],
  ['JOG-35-5', 'Naturjoghurt im Eimer', 'yogurt', '5 kg bucket', 1090, 24, 3.5, 'bucket', 100, 'milk', ''],
  ['JOG-E-150', 'Erdbeerjoghurt', 'yogurt', '150 g cup', 69, 24, 3.1, 'tray-20', 0, 'milk', 'nuts'],
  ['SKY-02-450', 'Skyr', 'yogurt', '450 g cup', 179, 28, 0.2, 'tray-6', 0, 'milk', ''],
  ['BUT-82-250', 'Süßrahmbutter', 'butter', '250 g pack', 259, 60, 82, 'box-20', 0, 'milk', ''],
  ['BUT-82-5', 'Butterblock', 'butter', '5 kg block', 4590, 60, 82, 'box-2', 0, 'milk', ''],
  ['QUA-20-250', 'Speisequark 20 %', 'fresh cheese', '250 g cup', 99, 21, 20, 'tray-12', 0, 'milk', ''],
  ['QUA-40-5', 'Backquark', 'fresh cheese', '5 kg bucket', 1690, 24, 40, 'bucket', 100, 'milk', ''],
  ['FRK-60-15', 'Frischkäse natur', 'fresh cheese', '1.5 kg tub', 1190, 35, 60, 'box-4', 0, 'milk', ''],
  ['MOZ-45-1', 'Mozzarella', 'cheese', '1 kg bag', 890, 30, 45, 'box-6', 0, 'milk', ''],
  ['BER-48-2', 'Bergkäse, 6 Monate', 'cheese', '2 kg piece', 2890, 90, 48, 'box-4', 0, 'milk', ''],
];

/** The fourteen allergens of every product of the range: declared, so that none is unknown. */
function declared(contains: string, mayContain: string): Product['allergens'] {
  const yes = contains.split(' ');
  const perhaps = mayContain.split(' ');
  return Object.fromEntries(
    allergens.map((each) => [
      each,
      yes.includes(each) ? 'contains' : perhaps.includes(each) ? 'mayContain' : 'free',
    ]),
  );
}

/** The demo dairy's products as of `updatedAt`. */
export function demoProducts(updatedAt: Date): readonly Product[] {
  return range.map(
    ([sku, name, category, unit, priceMinor, shelf, fat, container, deposit, contains, may]) => ({
      sku,
      name,
      category,
      unit,
      priceMinor,
      currency: 'EUR',
      vatRate: 0.07,
      shelfLifeDays: shelf,
      fatPercent: fat,
      containerType: container,
      depositMinor: deposit,
      allergens: declared(contains, may),
      // The pudding is no longer made: old orders hold it, new ones are warned.
      active: sku !== 'GRI-04-150',
      updatedAt,
    }),
  );
}
