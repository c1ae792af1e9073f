"""STL and Holt-Winters by statsmodels, on the series of its input.

Input: "stl", a list of {series, period, robust}, decomposed one after the other; "parts", whether the parts
are wanted or only the time; "series", "days" and "origins" to forecast twelve months from each origin.
"""

from packages import need

need("statsmodels==0.15.0", "pandas==2.3.3")

import json
import sys
import time
import warnings

import numpy as np
from statsmodels.tsa.holtwinters import ExponentialSmoothing
from statsmodels.tsa.seasonal import STL

warnings.simplefilter("ignore")
asked = json.load(sys.stdin)
answer = {}

inputs = [(np.array(each["series"], float), each["period"], each["robust"]) for each in asked.get("stl", [])]
for series, period, robust in inputs[:3]:
    STL(series, period=period, robust=robust).fit()
started = time.process_time()
fits = [STL(series, period=period, robust=robust).fit() for series, period, robust in inputs]
answer["stlMs"] = (time.process_time() - started) * 1000
if asked.get("parts"):
    answer["parts"] = [
        {"seasonal": fit.seasonal.tolist(), "trend": fit.trend.tolist(), "trust": fit.weights.tolist()}
        for fit in fits
    ]


def relative_error(values, days, origin, damped):
    """The mean |forecast - value| / value of the twelve months after `origin`."""
    by_day = values / days
    model = ExponentialSmoothing(
        by_day[:origin], trend="add", damped_trend=damped, seasonal="add", seasonal_periods=12
    )
    expected = model.fit().forecast(12) * days[origin : origin + 12]
    return float(np.mean(np.abs(expected / values[origin : origin + 12] - 1)))


if "series" in asked:
    values = np.array(asked["series"], float)
    ones = np.ones(len(values))
    month_days = np.array(asked["days"][: len(values)], float)
    for name, damped, days in [
        ("additive", False, ones),
        ("damped", True, ones),
        ("additiveByDay", False, month_days),
        ("dampedByDay", True, month_days),
    ]:
        started = time.process_time()
        errors = [relative_error(values, days, origin, damped) for origin in asked["origins"]]
        answer[name] = {"errors": errors, "ms": (time.process_time() - started) * 1000}

print(json.dumps(answer))
