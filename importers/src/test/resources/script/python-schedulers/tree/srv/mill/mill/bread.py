from mill.db import run


def bake():
    run("INSERT INTO loaves SELECT * FROM recipes")


def announce(word):
    run("INSERT INTO notices VALUES ('%s')" % word)
