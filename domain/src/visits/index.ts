export { isVisitsProblem, type VisitsProblem, type VisitsProblemCode } from './problem.ts';
export { distanceMatrix, planeMatrix, type Place, type PlanePoint, type PlaneRounding } from './place.ts';
export type {
  ByMatrix,
  BySpeed,
  DayOptions,
  FleetLimits,
  FleetOptions,
  RouteOptions,
  Stop,
  TimeWindow,
} from './stop.ts';
export type { WorkBudget } from './work-budget.ts';
export { planRoute, planRoutes, type FleetPlan, type RoutePlan } from './plan-route.ts';
export { type Leg, type Timetable } from './timetable.ts';
export { type Unserved, type UnservedReason } from './unserved.ts';
export { insertionCost, type InsertionCost } from './insertion-cost.ts';
