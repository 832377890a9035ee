#!/bin/csh -f
psql -h ${GENE_SERVER} -d ${GENE_DB} -e -f -
