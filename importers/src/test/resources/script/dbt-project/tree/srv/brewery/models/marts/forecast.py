def model(dbt, session):
    dbt.config(materialized="table")
    return dbt.ref("sales_by_keg").limit(10)
