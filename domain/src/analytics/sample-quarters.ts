/** For specs: six years of quarters with a trend, a season and one outlier (index 13), made up. */
export const sampleQuarters: readonly number[] = [
  112, 141, 168, 129, 119, 150, 181, 133, 128, 158, 187, 139, 137, 210, 196, 150, 141, 176, 209, 156, 152,
  183, 214, 165,
];
