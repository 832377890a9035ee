from setuptools import setup

setup(
    name="pilots",
    packages=["pilots"],
    entry_points={"console_scripts": ["pilots-roster=pilots.roster:main"]},
)
