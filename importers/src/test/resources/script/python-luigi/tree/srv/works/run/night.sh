#!/bin/bash
cd /app || exit
make mix TASK=MixAll
