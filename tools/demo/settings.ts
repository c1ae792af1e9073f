import { defaultProgramme, type Programme } from '@creamline/domain/loyalty';
import { pathOf } from '@creamline/domain/paths';
import { defaultCompany } from '@creamline/domain/territories';
import { demoStaff, type User } from '@creamline/domain/users';
import type { DemoDocument } from './document.ts';
import { regions } from './towns.ts';

/** The dairy itself, its programme, territories and staff. */
export function demoSettings(createdAt: Date): readonly DemoDocument[] {
  const programme: Programme = {
    ...defaultProgramme,
    tiers: {
      bronze: { ...defaultProgramme.tiers.bronze, benefits: [] },
      silver: { ...defaultProgramme.tiers.silver, benefits: ['Free tasting twice a year'] },
      gold: {
        ...defaultProgramme.tiers.gold,
        benefits: ['Free tasting twice a year', 'First look at new products'],
      },
      platinum: {
        ...defaultProgramme.tiers.platinum,
        benefits: ['Free tasting twice a year', 'First look at new products', 'Delivery before 6 a.m.'],
      },
    },
  };
  return [
    { path: pathOf('company'), data: defaultCompany },
    { path: pathOf('programme'), data: programme },
    ...regions.map(({ territoryId, name, reps, managerId, towns }) => ({
      path: pathOf('territory', territoryId),
      data: {
        name,
        postalCodes: towns.flatMap((town) => town.postalCodes),
        repIds: [...reps],
        managerIds: [managerId],
        updatedAt: createdAt,
      },
    })),
    ...demoStaff.map(({ uid, name, email, role, territories, managerId, locale }) => {
      const user: User = {
        name,
        email,
        role,
        territories: [...territories],
        managerId,
        active: true,
        locale,
        validAfter: null,
        quietHours: { from: 20, to: 7 },
        workingDays: [1, 2, 3, 4, 5],
        createdAt,
        updatedAt: createdAt,
        updatedBy: null,
      };
      return { path: pathOf('user', uid), data: user };
    }),
  ];
}
