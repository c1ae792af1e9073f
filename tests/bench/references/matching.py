"""Splink 5 and recordlinkage 0.16 on the Febrl sets that come with recordlinkage.

Reads one of
  {"want": "records", "sets": [3, 4]}
  {"want": "splink", "set": 3, "ssn": true}
  {"want": "rule", "set": 3}
and prints the records (rec_id and fields), or {"pairs", "right", "compared", "seconds"}.
"""

import json
import logging
import sys
import time
import warnings

from packages import need

need("recordlinkage==0.16", "splink==5.0.0", "pandas==2.3.3", "pyarrow==26.0.1")

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

import pandas as pd  # noqa: E402
import recordlinkage as rl  # noqa: E402
import recordlinkage.datasets as febrl  # noqa: E402

SSN = "soc_sec_id"


def frames(number: int) -> list[pd.DataFrame]:
    """One frame to find doubles in, or two to link."""
    return list(febrl.load_febrl4()) if number == 4 else [getattr(febrl, f"load_febrl{number}")()]


def records(number: int) -> list[dict]:
    rows = pd.concat(frames(number)).reset_index().astype(object)
    return rows.where(rows.notna(), None).to_dict(orient="records")


def same(left, right):
    """Whether two ids such as rec-7-org and rec-7-dup-0 are one entity."""
    return left.str.split("-").str[1] == right.str.split("-").str[1]


def splink(number: int, ssn: bool) -> dict:
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    comparisons = [
        cl.ForenameSurnameComparison("given_name", "surname"),
        cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
        cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
        cl.JaroWinklerAtThresholds("suburb", [0.9, 0.8]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("address_1", [0.9, 0.8]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("address_2", [0.9, 0.8]),
        cl.ExactMatch("street_number"),
        cl.ExactMatch("state"),
    ]
    blocks = [
        block_on("date_of_birth"),
        block_on("given_name", "surname"),
        block_on("surname", "postcode"),
        block_on("given_name", "postcode"),
        block_on("address_1", "street_number"),
        block_on("suburb", "surname"),
        block_on("suburb", "given_name"),
        block_on("address_1", "postcode"),
        block_on("address_2", "suburb"),
    ]
    if ssn:
        comparisons.append(cl.DamerauLevenshteinAtThresholds(SSN, [1, 2]))
        blocks.append(block_on(SSN))
    settings = SettingsCreator(
        link_type="link_only" if number == 4 else "dedupe_only",
        unique_id_column_name="rec_id",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=blocks,
        retain_matching_columns=False,
    )
    tables = [frame.reset_index() for frame in frames(number)]
    started = time.perf_counter()
    database = DuckDBAPI()
    registered = [database.register(table) for table in tables]
    linker = Linker(registered if number == 4 else registered[0], settings, log_level=logging.ERROR)
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("given_name", "surname", "date_of_birth"), block_on("date_of_birth", "postcode")], recall=0.6
    )
    training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (["date_of_birth"], ["surname", "given_name"], ["postcode", "street_number"]):
        training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    found = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    seconds = time.perf_counter() - started
    right = same(found["rec_id_l"], found["rec_id_r"])
    return {"pairs": len(found), "right": int(right.sum()), "compared": None, "seconds": seconds}


def rule(number: int) -> dict:
    """Three of six fields agree."""
    tables = frames(number)
    started = time.perf_counter()
    index = rl.Index()
    for field in ("given_name", "surname", "date_of_birth", SSN, "postcode"):
        index.block(field)
    pairs = index.index(*tables)
    compare = rl.Compare()
    compare.string("given_name", "given_name", method="jarowinkler", threshold=0.85)
    compare.string("surname", "surname", method="jarowinkler", threshold=0.85)
    compare.exact("date_of_birth", "date_of_birth")
    compare.exact("suburb", "suburb")
    compare.exact("state", "state")
    compare.string("address_1", "address_1", method="levenshtein", threshold=0.85)
    features = compare.compute(pairs, *tables)
    found = features[features.sum(axis=1) >= 3].index
    seconds = time.perf_counter() - started
    left, right = (found.get_level_values(level).to_series(index=range(len(found))) for level in (0, 1))
    return {"pairs": len(found), "right": int(same(left, right).sum()), "compared": len(pairs), "seconds": seconds}


asked = json.load(sys.stdin)
if asked["want"] == "records":
    answer = {str(number): records(number) for number in asked["sets"]}
elif asked["want"] == "splink":
    answer = splink(asked["set"], asked["ssn"])
else:
    answer = rule(asked["set"])
json.dump(answer, sys.stdout)
