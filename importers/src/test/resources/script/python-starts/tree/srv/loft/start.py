import runpy
import os

runpy.run_path(os.path.join(os.path.dirname(__file__), "night.py"), run_name="__main__")
runpy.run_module("tidy", run_name="__main__")
exec(open("/srv/loft/extra.py").read())
sweep("dusty_corners")
