"""mlxtend's and Borgelt's (pyfim) itemsets and rules: {"baskets": [[item]], "minSupport", "minConfidence"}."""

import json
import sys
import time
import warnings

from packages import need

need("mlxtend==0.25.0", "pyfim==6.28", "numpy==2.3.5", "pandas==2.3.3", "python-dateutil==2.9.0.post0")

warnings.filterwarnings("ignore")

import fim
import pandas
from mlxtend.frequent_patterns import association_rules, fpgrowth
from mlxtend.preprocessing import TransactionEncoder

asked = json.load(sys.stdin)
baskets = asked["baskets"]
support = asked["minSupport"]


def median_time(work, runs):
    seconds = []
    for _ in range(runs):
        started = time.process_time()
        result = work()
        seconds.append(time.process_time() - started)
    return sorted(seconds)[runs // 2], result


encoder = TransactionEncoder()
table = pandas.DataFrame(encoder.fit(baskets).transform(baskets, sparse=False), columns=encoder.columns_)
growth_seconds, itemsets = median_time(lambda: fpgrowth(table, min_support=support, use_colnames=True), 1)
rules_seconds, rules = median_time(
    lambda: association_rules(itemsets, metric="confidence", min_threshold=asked["minConfidence"]), 1
)
least = -(-support * len(baskets) // 1)
fim_seconds, found = median_time(lambda: fim.fpgrowth(baskets, target="s", supp=-least, report="a"), 5)
eclat_seconds, _ = median_time(lambda: fim.eclat(baskets, target="s", supp=-least, report="a"), 5)

json.dump(
    {
        "mlxtend": {
            "seconds": growth_seconds,
            "rulesSeconds": rules_seconds,
            "itemsets": {
                " + ".join(sorted(items)): round(share * len(baskets))
                for share, items in zip(itemsets["support"], itemsets["itemsets"])
            },
            "rules": len(rules),
        },
        "fim": {
            "seconds": fim_seconds,
            "eclatSeconds": eclat_seconds,
            "itemsets": {" + ".join(sorted(items)): count for items, count in found},
        },
    },
    sys.stdout,
)
