import importlib
import pkgutil

import hive.rounds

for _, name, _ in pkgutil.iter_modules(hive.rounds.__path__, "hive.rounds."):
    importlib.import_module(name).make()
