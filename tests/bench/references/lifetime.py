"""lifetimes 0.11.3 on the rows it is given: {"model", "rows": [[frequency, recency, age]], "horizon"}.

With {"model": "master"} it prints the 69,659
purchases of the CDNOW master file that comes with the package, as [customer, day, dollars].
"""

import json
import pathlib
import sys
import time
import warnings

from packages import need

need("lifetimes==0.11.3", "numpy==2.3.5", "pandas==2.3.3", "scipy==1.16.3", "python-dateutil==2.9.0.post0", "setuptools==80.9.0")

warnings.filterwarnings("ignore")

import lifetimes
import numpy
import pandas
from lifetimes import BetaGeoFitter, ParetoNBDFitter


def master():
    path = pathlib.Path(lifetimes.__file__).parent / "datasets" / "CDNOW_master.txt"
    table = pandas.read_csv(path, sep=r"\s+", dtype={"customer_id": str})
    days = (pandas.to_datetime(table["date"], format="%Y%m%d") - pandas.Timestamp("1970-01-01")).dt.days
    return list(zip(table["customer_id"].tolist(), days.tolist(), table["dollar_value"].tolist()))


def log_likelihood(fitter, columns):
    """Of all customers at the fitted parameters, in the rows' own unit of time; the fitters store others."""
    params = list(fitter.params_)
    if isinstance(fitter, ParetoNBDFitter):
        return fitter._conditional_log_likelihood(params, *columns).sum()
    ones = numpy.ones(len(columns[0]))
    return -fitter._negative_log_likelihood(numpy.log(params), *columns, ones, 0) * len(ones)


def fitted(asked):
    columns = numpy.array(asked["rows"], dtype=float).T
    horizon = asked["horizon"]
    started = time.perf_counter()
    fitter = BetaGeoFitter() if asked["model"] == "bgNbd" else ParetoNBDFitter()
    fitter.fit(*columns)
    seconds = time.perf_counter() - started
    predicted = fitter.conditional_expected_number_of_purchases_up_to_time(horizon, *columns)
    return {
        "seconds": seconds,
        "params": dict(fitter.params_),
        "logLikelihood": float(log_likelihood(fitter, columns)),
        "predicted": [float(each) for each in predicted],
    }


asked = json.load(sys.stdin)
json.dump(master() if asked["model"] == "master" else fitted(asked), sys.stdout)
