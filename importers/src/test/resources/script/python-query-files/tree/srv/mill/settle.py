import pugsql

debts = pugsql.module("named")
debts.connect("postgresql://mill@db-1/mill")
for debt in debts.open_debts():
    print(debt)
