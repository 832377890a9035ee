<?php
class Sack extends AppModel { }
