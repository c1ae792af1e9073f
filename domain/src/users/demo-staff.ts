import type { Role } from '../access/index.ts';

export interface DemoStaff {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly territories: readonly string[];
  readonly managerId: string | null;
  readonly locale: 'en' | 'de';
}

/** The staff of the demo dairy, the same in the emulators, the console's one-click sign-in and the browser tests. */
export const demoStaff: readonly DemoStaff[] = [
  {
    uid: 'rep-anna',
    name: 'Anna Roth',
    email: 'anna.roth@demo.creamline.example',
    role: 'rep',
    territories: ['leipzig'],
    managerId: 'manager-mara',
    locale: 'en',
  },
  {
    uid: 'rep-ben',
    name: 'Ben Voigt',
    email: 'ben.voigt@demo.creamline.example',
    role: 'rep',
    territories: ['leipzig'],
    managerId: 'manager-mara',
    locale: 'de',
  },
  {
    uid: 'rep-carla',
    name: 'Carla Dietz',
    email: 'carla.dietz@demo.creamline.example',
    role: 'rep',
    territories: ['dresden'],
    managerId: 'manager-mara',
    locale: 'en',
  },
  {
    uid: 'rep-deniz',
    name: 'Deniz Kaya',
    email: 'deniz.kaya@demo.creamline.example',
    role: 'rep',
    territories: ['erfurt'],
    managerId: 'manager-nils',
    locale: 'en',
  },
  {
    uid: 'manager-mara',
    name: 'Mara Lindner',
    email: 'mara.lindner@demo.creamline.example',
    role: 'manager',
    territories: ['leipzig', 'dresden'],
    managerId: null,
    locale: 'en',
  },
  {
    uid: 'manager-nils',
    name: 'Nils Albrecht',
    email: 'nils.albrecht@demo.creamline.example',
    role: 'manager',
    territories: ['erfurt'],
    managerId: null,
    locale: 'de',
  },
  {
    uid: 'marketing-olga',
    name: 'Olga Petrova',
    email: 'olga.petrova@demo.creamline.example',
    role: 'marketing',
    territories: [],
    managerId: null,
    locale: 'en',
  },
  {
    uid: 'service-paul',
    name: 'Paul Brandt',
    email: 'paul.brandt@demo.creamline.example',
    role: 'service',
    territories: [],
    managerId: null,
    locale: 'en',
  },
  {
    uid: 'executive-rosa',
    name: 'Rosa Engel',
    email: 'rosa.engel@demo.creamline.example',
    role: 'executive',
    territories: [],
    managerId: null,
    locale: 'en',
  },
  {
    uid: 'admin-sam',
    name: 'Sam Winter',
    email: 'sam.winter@demo.creamline.example',
    role: 'admin',
    territories: [],
    managerId: null,
    locale: 'en',
  },
];

/** The password of every demo account; they exist in the emulators only. */
export const demoPassword = 'creamline';
