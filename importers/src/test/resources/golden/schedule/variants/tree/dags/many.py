from airflow import DAG
import yaml

for entry in yaml.safe_load(open("/opt/dags/tables.yml")):
    name = f"load_{entry['table']}"
    globals()[name] = DAG(name, schedule=entry["when"], catchup=False)
