import fc from 'fast-check';
import { atOnce, packText, readCells } from './pack.ts';
import { PlacesById } from './places-by-id.ts';

test('everybody is found by their id, and nobody by another', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-zA-Z]{1,20}$/), { maxLength: 60 });
  fc.assert(
    fc.property(ids, fc.stringMatching(/^[0-9a-zA-Z]{0,20}$/), (all, other) => {
      const cells = atOnce(readCells(packText(all.map((id) => `${id}\tKern\tJena\t07743`))));
      const places = new PlacesById(cells);
      for (let place = 0; place < cells.count; place++) places.add(place);
      // All have one name, so that they keep their order.
      expect(all.map((id) => places.find(id))).toEqual(all.map((_, place) => place));
      expect(places.find(other)).toBe(all.includes(other) ? all.indexOf(other) : undefined);
    }),
  );
});
