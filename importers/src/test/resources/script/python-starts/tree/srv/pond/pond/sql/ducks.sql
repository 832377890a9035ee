update ducks set fed = now()
