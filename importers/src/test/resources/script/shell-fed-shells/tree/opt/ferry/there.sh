mysql harbour -e "UPDATE lines SET seen = NOW()"
