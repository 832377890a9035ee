import MySQLdb


def opened():
    return MySQLdb.connect(host="db-12", db="pilots").cursor()


def main():
    opened().execute("INSERT INTO roster (pilot) SELECT id FROM pilot")


def watch():
    opened().execute("SELECT pilot FROM watch_list")
