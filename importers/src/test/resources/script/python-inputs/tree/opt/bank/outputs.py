import shlex
import subprocess
from subprocess import PIPE
from tempfile import NamedTemporaryFile

subprocess.run("psql -h db1 -d bank", input="DELETE FROM counters;", shell=True, text=True)
started = subprocess.Popen(["mysql", "-h", "db2", "desk"], stdin=subprocess.PIPE)
started.communicate(b"DELETE FROM queues;")
other = subprocess.Popen("psql -h db1 bank", shell=True, stdin=PIPE)
other.stdin.write("DELETE FROM ")
other.stdin.write("windows;\n")
subprocess.check_call(shlex.split("psql -h db1 -d bank -c 'SELECT 1 FROM clerks'"))
with open("/tmp/close.sql", "w") as f:
    f.write("UPDATE days SET closed = true;\n")
subprocess.call(["psql", "-h", "db1", "-f", "/tmp/close.sql", "bank"])
with NamedTemporaryFile("w") as f:
    f.write("DELETE FROM hours;")
    subprocess.call(["psql", "-h", "db1", "-f", f.name, "bank"])
