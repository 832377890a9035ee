from grind import Sacks

Sacks('flour').empty()
Sacks('stores.bran').empty()
