update presses set used = true;
