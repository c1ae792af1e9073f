"""pandas' quintiles, ties by first rank, of the customers it is given: {"purchases": [[customer, day, money]]}.

The processor's time for the way from purchases to cells: grouping, ranking and cutting.
"""

import json
import sys
import time

from packages import need

need("numpy==2.3.5", "pandas==2.3.3", "python-dateutil==2.9.0.post0")

import pandas

asked = json.load(sys.stdin)
table = pandas.DataFrame(asked["purchases"], columns=["customer", "day", "money"])


def cells():
    grouped = table.groupby("customer")
    last = grouped["day"].max()
    frequency = grouped.size()
    money = grouped["money"].sum()

    def fifths(series):
        return pandas.qcut(series.rank(method="first"), 5, labels=False) + 1

    return fifths(last).astype(str) + fifths(frequency).astype(str) + fifths(money).astype(str)


seconds = []
for _ in range(5):
    started = time.process_time()
    result = cells()
    seconds.append(time.process_time() - started)

answer = {"seconds": sorted(seconds)[2], "cells": dict(zip(map(str, result.index), result.tolist()))}
json.dump(answer, sys.stdout)
