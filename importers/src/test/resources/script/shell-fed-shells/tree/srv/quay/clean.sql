DELETE FROM quay_tmp;
