from .base import Work
from .sacks import Sacks
