import { isWithin, navigation } from './navigation';

it.each([
  ['/', '/'],
  ['/today/rep-anna', '/'],
  ['/customers', '/customers'],
  ['/customers/c1/edit', '/customers'],
  ['/staff/territories/t1', '/staff'],
  ['/staff/dairy', '/staff'],
  ['/todays', null],
  ['/customers-of-old', null],
])('%s is marked as %s', (path, link) => {
  const marked = navigation.filter((place) => isWithin(path, place));
  expect(marked.map((place) => place.link)).toEqual(link === null ? [] : [link]);
});
