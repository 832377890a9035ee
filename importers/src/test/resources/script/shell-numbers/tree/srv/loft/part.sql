UPDATE bales_NN SET graded = true;
ANALYSE bales_NN;
