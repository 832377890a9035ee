#!/bin/bash
function prune_pears { psql orchard -c "UPDATE pears SET pruned = true"; }
function burn_pears { psql orchard -c "DELETE FROM pears_burnt"; }
register prune pears prune_pears
register burn pears burn_pears
