package org.portolan.importers.script.python;

import java.util.Set;

/// Names of libraries that everybody uses, and of Python's own modules. A package of the tree that keeps a part of the
/// same name means something else by it.
final class PythonLibraries {
  private static final Set<String> KNOWN = Set.of("django", "flask", "celery", "sqlalchemy", "peewee", "pony",
      "sqlobject", "psycopg2", "psycopg", "pymysql", "MySQLdb", "mysql", "sqlite3", "asyncpg", "click", "typer",
      "airflow",
      "luigi", "pandas", "numpy", "requests", "yaml", "jinja2", "redis", "pymongo", "elasticsearch", "boto3", "alembic",
      "twisted", "tornado", "pyramid", "abc", "argparse", "ast", "asyncio", "base64", "calendar", "code", "collections",
      "configparser", "contextlib", "copy", "csv", "datetime", "email", "enum", "errno", "fcntl", "functools", "gzip",
      "hashlib", "html", "http", "inspect", "io", "itertools", "json", "locale", "logging", "math", "multiprocessing",
      "optparse", "os", "pathlib", "pickle", "platform", "pprint", "queue", "random", "re", "select", "shutil",
      "signal",
      "smtplib", "socket", "ssl", "stat", "statistics", "string", "struct", "subprocess", "sys", "tempfile",
      "threading",
      "time", "traceback", "types", "typing", "unittest", "urllib", "uuid", "warnings", "weakref", "xml", "zipfile",
      "zlib");

  private PythonLibraries() {}

  static boolean isKnown(String name) {
    return KNOWN.contains(name);
  }
}
