from django.core.management import execute_from_command_line
import sys

execute_from_command_line(sys.argv)
