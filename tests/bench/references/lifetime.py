"""lifetimes 0.11.3 on the rows it is given: {"model", "rows": [[frequency, recency, age]], "horizon"}.

With {"model": "master"} it prints the 69,659 purchases of the CDNOW master file that comes with the package, as
[customer, day, dollars]. With {"model": "value", "until": day} it goes from those up to that day to what each
customer will bring in a year: purchases summed up, BG/NBD and Gamma-Gamma fitted, values.
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
from lifetimes import BetaGeoFitter, GammaGammaFitter, ParetoNBDFitter
from lifetimes.utils import summary_data_from_transaction_data


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
    started = time.process_time()
    fitter = BetaGeoFitter() if asked["model"] == "bgNbd" else ParetoNBDFitter()
    fitter.fit(*columns)
    seconds = time.process_time() - started
    predicted = fitter.conditional_expected_number_of_purchases_up_to_time(horizon, *columns)
    return {
        "seconds": seconds,
        "params": dict(fitter.params_),
        "logLikelihood": float(log_likelihood(fitter, columns)),
        "predicted": [float(each) for each in predicted],
    }


def valued(asked):
    table = pandas.DataFrame(master(), columns=["customer", "day", "dollars"])
    table = table[table["day"] <= asked["until"]]
    table["day"] = pandas.Timestamp("1970-01-01") + pandas.to_timedelta(table["day"], unit="D")
    started = time.process_time()
    summary = summary_data_from_transaction_data(
        table, "customer", "day", monetary_value_col="dollars", observation_period_end=table["day"].max(), freq_multiplier=7
    )
    columns = [summary[name] for name in ("frequency", "recency", "T")]
    counts = BetaGeoFitter().fit(*columns)
    again = summary[(summary["frequency"] > 0) & (summary["monetary_value"] > 0)]
    spend = GammaGammaFitter().fit(again["frequency"], again["monetary_value"])
    values = spend.customer_lifetime_value(
        counts, *columns, summary["monetary_value"], time=12, discount_rate=0.01, freq="W"
    )
    seconds = time.process_time() - started
    return {"seconds": seconds, "values": dict(zip(map(str, values.index), values.tolist()))}


asked = json.load(sys.stdin)
answers = {"master": lambda _: master(), "value": valued}
json.dump(answers.get(asked["model"], fitted)(asked), sys.stdout)
