"""Round tours by elkai (LKH) and VROOM, and vans with windows by VROOM, each with its processor time.

{"tours": [{"matrix": whole numbers, the depot in the last row, "vroom": whether VROOM drives it too}],
 "fleets": [{"matrix": in tenths, "vehicles", "capacity", "day": [from, until], "stops": [[load, from, until, service]]}]}
"""

import json
import sys
import time

from packages import need

need("elkai==2.0.1", "numpy==2.3.5", "pyvroom==1.15.2")

import elkai
import vroom

asked = json.load(sys.stdin)


def timed(work):
    started = time.process_time()
    result = work()
    return result, time.process_time() - started


def by_elkai(matrix):
    order, seconds = timed(lambda: elkai.DistanceMatrix(matrix).solve_tsp())
    return {"length": sum(matrix[a][b] for a, b in zip(order, order[1:])), "seconds": seconds}


def by_vroom(matrix, effort, vehicles=1, capacity=None, day=None, stops=None):
    depot = len(matrix) - 1

    def solve():
        problem = vroom.Input()
        problem.set_durations_matrix(profile="car", matrix_input=matrix)
        for index in range(vehicles):
            limits = {} if stops is None else {"capacity": [capacity], "time_window": vroom.TimeWindow(*day)}
            problem.add_vehicle(vroom.Vehicle(index, start=depot, end=depot, **limits))
        for index in range(depot):
            if stops is None:
                problem.add_job(vroom.Job(index, location=index))
                continue
            load, opens, closes, service = stops[index]
            problem.add_job(
                vroom.Job(
                    index,
                    location=index,
                    delivery=[load],
                    default_service=service,
                    time_windows=[vroom.TimeWindow(opens, closes)],
                )
            )
        return problem.solve(exploration_level=effort, nb_threads=1)

    solution, seconds = timed(solve)
    unserved = len(solution.unassigned)
    return {"length": solution.summary.duration, "seconds": seconds, "unserved": unserved}


tours = [
    {
        "elkai": by_elkai(tour["matrix"]),
        "vroom": by_vroom(tour["matrix"], 5) if tour["vroom"] else None,
    }
    for tour in asked["tours"]
]
fleets = [{"fast": by_vroom(effort=0, **fleet), "thorough": by_vroom(effort=5, **fleet)} for fleet in asked["fleets"]]
json.dump({"tours": tours, "fleets": fleets}, sys.stdout)
